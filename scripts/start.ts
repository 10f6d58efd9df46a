import { enterMode, env } from "../lib/env";
import { buildPagesWhenNeeded } from "./build-pages";
import { reportFailure } from "./report-failure";

try {
  env();
  await buildPagesWhenNeeded();
} catch (error) {
  reportFailure(error);
}
enterMode("production");
await import("../server");
