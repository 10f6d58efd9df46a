import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { createLogger } from "../log";
import { openStore, type Store } from "./open";
import { databaseUrl, onServer, ownerOf, type TestServer } from "./testing-server";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
    /** How many platforms on one database take turns in answering. */
    testProcesses: number;
  }
}

/**
 * A migrated, empty database of the calling test file's own, on the engine that the tests run on.
 * `close` drops it.
 */
export async function testDatabase(): Promise<{
  url: string;
  store: Store;
  close(): Promise<void>;
}> {
  const { adminUrl, url: serverUrl, template } = inject("testServer");
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  await onServer(adminUrl, (admin) =>
    admin.query(`create database ${name} template ${template} owner ${ownerOf(serverUrl)}`),
  );
  const url = databaseUrl(serverUrl, name);
  const store = await openStore({
    databaseUrl: url,
    dataDir: "not used with a given database",
    logger: createLogger("warn"),
  });
  return {
    url,
    store,
    async close() {
      await store.close();
      await onServer(adminUrl, (admin) => admin.query(`drop database ${name} with (force)`));
    },
  };
}
