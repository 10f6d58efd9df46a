import { accountUsers, icons, users } from "./store/schema";
import { sellers } from "./store/schema-platform";
import { done, type Person, people, type TestPlatform } from "./testing";

/** A seller of that account. */
export async function sellerOf({ context }: TestPlatform, person: Person) {
  const id = people[person].id.replace("ACC", "SEL");
  const values = { id, name: `Seller of ${person}`, accountId: people[person].id };
  await context.store.db.insert(sellers).values(values).onConflictDoNothing();
  return id;
}

/** Gives an object a picture. */
export async function iconFor({ context }: TestPlatform, ownerId: string) {
  const values = { ownerId, contentType: "image/png", bytes: Buffer.from("picture") };
  await context.store.db.insert(icons).values(values);
}

/** Somebody who acts for the account besides the one person that it begins with. */
export async function memberOf(
  { context }: TestPlatform,
  person: Person,
  change: { role?: string; status?: string; email?: string } = {},
) {
  const { db } = context.store;
  const userId = context.newId("USR", 2);
  const { email = `${userId}@example.com`.toLowerCase(), ...rest } = change;
  const name = { name: "Otto Other", firstName: "Otto", lastName: "Other" };
  await db.insert(users).values({ id: userId, ...name, email });
  const id = context.newId("AUSR", 3);
  await db.insert(accountUsers).values({ id, accountId: people[person].id, userId, ...rest });
  return { id, userId, email };
}

/** A person who has been invited to the account, with the code of the mail. */
export async function invitedBy(
  { as, context }: TestPlatform,
  person: Person,
  change: object = {},
) {
  const email = `${context.newId("NEW", 2)}@example.com`.toLowerCase();
  const user = { firstName: "Nina", lastName: "New", email, ...change };
  const invited = await done(as(person)("POST", "/accounts/account-users", { user }));
  return { id: invited.id, userId: invited.user.id, email: user.email };
}

/** A webhook of the test vendor. */
export function webhookOf({ as }: TestPlatform, change: object = {}) {
  const body = { type: "ValidateEnrollmentDraft", url: "https://vendor.example/hook", ...change };
  return done(as("vendor")("POST", "/notifications/webhooks", body));
}

/** A token of the account, with its secret. */
export function tokenOf({ as }: TestPlatform, person: Person, change: object = {}) {
  return done(as(person)("POST", "/accounts/api-tokens", { name: "Robot", ...change }));
}

/** The latest record about an object, as Operations sees it. */
export async function eventIn({ as }: TestPlatform, objectId: string) {
  const path = `/audit/records?object.id="${objectId}"&order=-revision&limit=1&select=documents`;
  const { data } = await done(as("operations")("GET", path));
  return data[0];
}
