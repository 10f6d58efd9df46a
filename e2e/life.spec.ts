import { randomBytes } from "node:crypto";
import { accounts } from "../lib/platform/seed/accounts";
import { throwawayDirectory } from "../lib/platform/store/testing-directory";
import { playLife } from "../scripts/life/play";
import { expect, test } from "./fixtures";
import { startInstance } from "./instance";
import { ownDatabase } from "./own-database";

const tokens = {
  client: accounts.fjordline.token,
  vendor: accounts.northlight.token,
  operations: accounts.operations.token,
};

/** What was said before an answer was wrong stands in the report of the failure. */
async function play(...urls: string[]) {
  const said: string[] = [];
  const checked = playLife({ urls, tokens, say: (line) => said.push(line) });
  return checked.catch((error: unknown) => {
    throw new Error(`After:\n${said.slice(-5).join("\n")}`, { cause: error });
  });
}

test("the whole life of a program passes with nothing but HTTP", async ({ baseURL }) => {
  expect(await play(baseURL ?? "")).toBeGreaterThan(150);
});

test("the same life passes at two processes on one database, asked in turns", async () => {
  test.setTimeout(120_000);
  const database = await ownDatabase();
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: throwawayDirectory(),
    SESSION_SECRET: randomBytes(32).toString("base64"),
  };
  const [one, other] = await Promise.all([startInstance({ env }), startInstance({ env })]);
  try {
    expect(await play(one.url, other.url)).toBeGreaterThan(150);
  } finally {
    await Promise.all([one.stop(), other.stop()]);
    await database.drop();
  }
});

test("the same life passes through a second instance whose PLATFORM_URL is the first", async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  const second = await startInstance({ env: { PLATFORM_URL: `${baseURL}/public/v1` } });
  try {
    expect(await play(second.url)).toBeGreaterThan(150);
  } finally {
    await second.stop();
  }
});
