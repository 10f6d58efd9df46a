import { randomBytes } from "node:crypto";
import { toolEnv } from "../lib/env";
import {
  databaseUrl,
  onServer,
  ownerOf,
  startTestServer,
} from "../lib/platform/store/testing-server";

/** An empty database on TEST_DATABASE_URL's server or on one that goes with the test. */
export async function ownDatabase() {
  const server = await startTestServer(toolEnv().testDatabaseUrl);
  const name = `portal_own_${randomBytes(4).toString("hex")}`;
  await onServer(server.adminUrl, (admin) =>
    admin.query(`create database ${name} owner ${ownerOf(server.url)}`),
  );
  return {
    url: databaseUrl(server.url, name),
    async drop() {
      await onServer(server.adminUrl, (admin) => admin.query(`drop database ${name} with (force)`));
      await server.stop();
    },
  };
}
