import { parseArgs } from "node:util";
import { accounts } from "../lib/platform/seed/accounts";
import { playLife } from "./life/play";
import { reportFailure } from "./report-failure";

/**
 * `npm run life -- <address> [<address> …]`: plays the life of a program with nothing but HTTP against the API
 * there, as three roles, and checks every answer; several processes of one platform are asked in turns. Without
 * tokens of its own it uses those of the demo world.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    client: { type: "string", default: accounts.fjordline.token },
    vendor: { type: "string", default: accounts.northlight.token },
    operations: { type: "string", default: accounts.operations.token },
  },
});

try {
  const urls = positionals.length > 0 ? positionals : ["http://localhost:3000"];
  const checked = await playLife({ urls, tokens: values, say: console.log });
  console.log(`\nAlive: ${checked} answers are as they have to be.`);
} catch (error) {
  reportFailure(error);
}
