import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accounts, buyers, users } from "../store/schema";
import { done, ids, type Person, people, type TestPlatform, testPlatform } from "../testing";
import { activeCertificate, bring, draftEnrollment } from "../testing-enrollments";
import { openProgram } from "../testing-programs";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

async function idsIn(person: Person, noun: string) {
  const { data } = await done(platform.as(person)("GET", `/accounts/${noun}?limit=100`));
  return data.map(({ id }: { id: string }) => id).sort();
}

describe("before any business", () => {
  it("each account sees itself only, Operations all", async () => {
    for (const person of ["vendor", "otherVendor", "client", "partner"] as const) {
      expect(await idsIn(person, "accounts"), person).toEqual([people[person].id]);
    }
    expect(await idsIn("operations", "accounts")).toHaveLength(5);
  });

  it("each client sees its own buyers and licensees, vendors none, Operations all", async () => {
    expect(await idsIn("client", "buyers")).toEqual([ids.buyer]);
    expect(await idsIn("partner", "licensees")).toEqual([ids.partnerLicensee]);
    for (const noun of ["buyers", "licensees"]) {
      expect(await idsIn("vendor", noun)).toEqual([]);
      expect(await idsIn("operations", noun)).toHaveLength(2);
    }
  });

  it("each account sees its own users, Operations all", async () => {
    for (const person of ["vendor", "client"] as const) {
      expect(await idsIn(person, "users")).toEqual([people[person].id.replace("ACC", "USR")]);
    }
    expect(await idsIn("operations", "users")).toHaveLength(5);
  });
});

describe("with business", () => {
  it("a client sees the vendors of published programs", async () => {
    const program = await openProgram(platform);
    expect(await idsIn("client", "accounts")).toEqual([people.vendor.id, people.client.id].sort());
    await done(platform.as("vendor")("POST", `/program/programs/${program.id}/unpublish`));
    expect(await idsIn("client", "accounts")).toEqual([people.client.id]);
  });

  it("a vendor sees client and buyer from the submission on, not before", async () => {
    const program = await openProgram(platform);
    const draft = await draftEnrollment(platform, program);
    expect(await idsIn("vendor", "accounts")).toEqual([people.vendor.id]);
    expect(await idsIn("vendor", "buyers")).toEqual([]);
    await bring(platform, draft, "Processing");
    expect(await idsIn("vendor", "accounts")).toEqual([people.vendor.id, people.client.id].sort());
    expect(await idsIn("vendor", "buyers")).toEqual([ids.buyer]);
    expect(await idsIn("vendor", "licensees")).toEqual([]);
    expect(await idsIn("otherVendor", "buyers")).toEqual([]);
    const licensed = await openProgram(platform, { applicableTo: "Licensee" });
    await activeCertificate(platform, licensed);
    expect(await idsIn("vendor", "licensees")).toEqual([ids.licensee]);
  });
});

it("shows a buyer with account, address and contact, as stored", async () => {
  const address = {
    addressLine1: "A 1",
    postCode: "1",
    city: "Cork",
    state: "Cork",
    country: "IE",
  };
  const contact = { firstName: "Ana", lastName: "Ruiz", email: "ana@example.com" };
  await platform.context.store.db.insert(buyers).values({
    id: "BUY-2000-0009",
    name: "Stark",
    accountId: people.client.id,
    address,
    contact,
  });
  const buyer = await done(platform.as("client")("GET", "/accounts/buyers/BUY-2000-0009"));
  expect(buyer).toMatchObject({
    name: "Stark",
    account: { id: people.client.id },
    address,
    contact,
  });
});

it("never shows a password's hash, however it is asked for", async () => {
  await platform.context.store.db.update(users).set({ passwordHash: "argon-secret" });
  for (const query of ["", "?select=passwordHash,password_hash,*", "?select=*"]) {
    const { text } = await platform.as("operations")("GET", `/accounts/users${query}`);
    expect(text).not.toContain("argon-secret");
  }
  for (const query of ["passwordHash='argon-secret'", "order=password_hash"]) {
    const { status } = await platform.as("operations")("GET", `/accounts/users?${query}`);
    expect(status).toBe(400);
  }
});

it("counts all that there is, whatever the page", async () => {
  const count = await platform.context.store.db.$count(accounts);
  const { $meta } = await done(platform.as("operations")("GET", "/accounts/accounts?limit=2"));
  expect($meta.pagination).toEqual({ offset: 0, limit: 2, total: count });
});

it.each(["accounts", "buyers", "licensees", "users"])("offers no writes of %s", async (noun) => {
  for (const person of ["operations", "client"] as const) {
    expect((await platform.as(person)("POST", `/accounts/${noun}`, {})).status).toBe(404);
    expect((await platform.as(person)("PUT", `/accounts/${noun}/X`, {})).status).toBe(404);
  }
});
