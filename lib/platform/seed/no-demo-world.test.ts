import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { digest } from "../access";
import { openPlatform } from "../serve";
import { apiTokens, users } from "../store/schema";
import { StartRefusal } from "../store/start-refusal";
import { people as members, type TestPlatform, testPlatform } from "../testing";
import { accounts, tokenId } from "./accounts";
import { refuseDemoWorld } from "./no-demo-world";
import { people } from "./people";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

it("a database without the demo world is none of its business", async () => {
  await expect(refuseDemoWorld(platform.context.store)).resolves.toBeUndefined();
});

it("outside demo mode a token that stands in the source keeps the platform from starting", async () => {
  const { db } = platform.context.store;
  const { token, name } = accounts.fjordline;
  const row = { id: tokenId(accounts.fjordline), accountId: members.client.id, name, modules: [] };
  await db.insert(apiTokens).values({ ...row, audit: {}, secretHash: digest(token) });
  await expect(refuseDemoWorld(platform.context.store)).rejects.toThrow(/holds the demo world/);
  await db.update(apiTokens).set({ status: "Deleted" }).where(eq(apiTokens.id, row.id));
  await expect(refuseDemoWorld(platform.context.store)).resolves.toBeUndefined();
});

it("and so does a person whose password stands there", async () => {
  const { db } = platform.context.store;
  const { id, firstName, lastName, email } = people.ingrid;
  const row = { id, firstName, lastName, email, name: `${firstName} ${lastName}`, audit: {} };
  await db.insert(users).values({ ...row, status: "Active", passwordHash: "$argon2id$" });
  await expect(refuseDemoWorld(platform.context.store)).rejects.toThrow(/DEMO=on/);
  const { log: logger, origins, mail, sso } = platform.context;
  const opening = openPlatform({
    ...{ databaseUrl: platform.url, dataDir: platform.dataDir, demo: false },
    ...{ allowPrivateEgress: false, encryptionKey: "the secret of the test platforms, 32+" },
    ...{ rates: {}, logger, origins, mail, sso },
  });
  await expect(opening).rejects.toThrow(StartRefusal);
});
