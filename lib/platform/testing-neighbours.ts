import { icons } from "./store/schema";
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
