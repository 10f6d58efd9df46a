import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { inviteFirstAdministrator } from "./first-account";
import { accounts, users } from "./store/schema";
import { mails } from "./store/schema-identity";
import { emptyPlatform, type TestPlatform } from "./testing";

const email = "first@company.example";
const password = "velvet harbour kettle 81";

let platform: TestPlatform;
beforeEach(async () => {
  platform = await emptyPlatform();
  platform.clock.now = new Date();
});
afterEach(() => platform.close());

const invite = () => inviteFirstAdministrator(platform.context, email);
const sent = () => platform.context.store.db.select().from(mails).where(eq(mails.to, email));

function codeIn({ text }: { text: string }) {
  return /\/invitation#([\w-]{43})/.exec(text)?.[1] ?? "";
}

it("lets somebody into a store without people, as administrator of Operations, who takes in the others", async () => {
  await invite();
  const [mail] = await sent();
  const code = codeIn(mail ?? { text: "" });
  const anybody = platform.as("");
  const about = await anybody("POST", "/accounts/invitations", { code });
  const path = `/accounts/account-users/${about.body.accountUser.id}/accept-invite`;
  const own = { code, password, firstName: "Ada", lastName: "First" };
  expect((await anybody("POST", path, own)).status).toBe(204);
  const { body } = await anybody("POST", "/accounts/sessions", { email, password });
  expect(body).toMatchObject({ account: { type: "Operations" }, role: "Administrator" });

  const ada = platform.as(body.token);
  const client = await ada("POST", "/accounts/accounts", { name: "Newcomer", type: "Client" });
  expect(client.body).toMatchObject({ name: "Newcomer", eligibility: { client: true } });
  const user = { firstName: "N", lastName: "N", email: "n@newcomer.example" };
  const invited = await ada("POST", "/accounts/account-users", {
    user,
    role: "Administrator",
    account: { id: client.body.id },
  });
  expect(invited.status).toBe(201);
});

it("sends another invitation at each start until one is accepted, and none afterwards", async () => {
  await Promise.all([invite(), invite()]);
  const { db } = platform.context.store;
  expect(await db.$count(accounts)).toBe(1);
  expect(await db.$count(users)).toBe(1);
  expect(await sent()).toHaveLength(2);
  await db.update(users).set({ status: "Active" });
  await invite();
  expect(await sent()).toHaveLength(2);
});
