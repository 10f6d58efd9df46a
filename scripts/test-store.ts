import type { TestProject } from "vitest/node";
import { toolEnv } from "@/lib/env";
import { startTestServer } from "@/lib/platform/store/testing-server";

/** Vitest's global setup: one PostgreSQL for the whole run, TEST_DATABASE_URL's, one of TEST_POSTGRES' version, or our own. */
export default async function setup(project: TestProject) {
  const { testDatabaseUrl, testPostgres, testProcesses } = toolEnv();
  const { stop, ...server } = await startTestServer(testDatabaseUrl, testPostgres);
  project.provide("testServer", server);
  project.provide("testProcesses", testProcesses);
  return stop;
}
