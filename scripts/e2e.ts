import { reportFailure } from "./report-failure";
import { runE2e } from "./run-e2e";
import { say } from "./tally";

try {
  const tally = await runE2e(process.argv.slice(2));
  say(tally);
  process.exitCode = tally.failed > 0 ? 1 : 0;
} catch (error) {
  reportFailure(error);
}
