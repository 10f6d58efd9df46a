import type { TestProject } from "vitest/node";
import { toolEnv } from "@/lib/env";
import { startTestServer } from "@/lib/platform/store/testing-server";

/** Vitest's global setup: one PostgreSQL for the whole run, TEST_DATABASE_URL's or our own. */
export default async function setup(project: TestProject) {
  const { stop, ...server } = await startTestServer(toolEnv().testDatabaseUrl);
  project.provide("testServer", server);
  return stop;
}
