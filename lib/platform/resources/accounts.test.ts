import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accounts, buyers, users } from "../store/schema";
import { sellers } from "../store/schema-platform";
import {
  done,
  ids,
  type Person,
  people,
  persons,
  type TestPlatform,
  testPlatform,
} from "../testing";
import { activeCertificate, bring, draftEnrollment } from "../testing-enrollments";
import { iconFor, sellerOf } from "../testing-neighbours";
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

it.each(["buyers", "licensees"])("offers no writes of %s", async (noun) => {
  for (const person of ["operations", "client"] as const) {
    expect((await platform.as(person)("POST", `/accounts/${noun}`, {})).status).toBe(404);
    expect((await platform.as(person)("PUT", `/accounts/${noun}/X`, {})).status).toBe(404);
  }
});

describe("sellers", () => {
  it("are those of Operations for everybody, others for those with business with them", async () => {
    const own = await sellerOf(platform, "operations");
    const clients = await sellerOf(platform, "partner");
    for (const person of ["vendor", "otherVendor", "client"] as const) {
      expect(await idsIn(person, "sellers"), person).toEqual([own]);
    }
    for (const person of ["operations", "partner"] as const) {
      expect(await idsIn(person, "sellers"), person).toEqual([clients, own].sort());
    }
    expect((await platform.as("client")("GET", `/accounts/sellers/${own}`)).body).toMatchObject({
      id: own,
      status: "Active",
      account: { id: people.operations.id },
    });
    expect((await platform.as("client")("GET", `/accounts/sellers/${clients}`)).status).toBe(404);
  });

  it("that were deleted are gone for all", async () => {
    const id = await sellerOf(platform, "otherVendor");
    await platform.context.store.db
      .update(sellers)
      .set({ status: "Deleted" })
      .where(eq(sellers.id, id));
    for (const person of persons) expect(await idsIn(person, "sellers")).not.toContain(id);
  });
});

it.each(persons)("shows %s the modules that a token may have", async (person) => {
  const { data } = await done(platform.as(person)("GET", "/accounts/modules"));
  expect(data).toContainEqual(expect.objectContaining({ id: "MOD-1478", name: "Program" }));
  expect((await platform.as(person)("GET", "/accounts/modules/MOD-1478")).body.name).toBe(
    "Program",
  );
  expect((await platform.as(person)("GET", "/accounts/modules/MOD-0000")).status).toBe(404);
});

describe("the users of an account", () => {
  it("are shown to itself and to Operations; of a known account nobody, of an unknown one nothing", async () => {
    const users = async (person: Person, accountId: string) => {
      const { status, body } = await platform.as(person)("GET", `/accounts/${accountId}/users`);
      return status === 200 ? body.data.map(({ id }: { id: string }) => id) : status;
    };
    const { vendor, client, partner } = people;
    const user = client.id.replace("ACC", "USR");
    expect(await users("client", client.id)).toEqual([user]);
    expect(await users("operations", client.id)).toEqual([user]);
    expect(await users("vendor", client.id)).toEqual([]);
    expect(await users("client", partner.id)).toBe(404);
    expect(await users("operations", "ACC-0000-0000")).toBe(404);
    expect(await users("vendor", vendor.id)).toEqual([ids.vendorUser]);
  });

  it("are listed with their account as account users", async () => {
    const { data } = await done(platform.as("client")("GET", "/accounts/account-users"));
    expect(data).toEqual([
      {
        id: "AUSR-0000-2000-0001",
        revision: 1,
        user: expect.objectContaining({ id: "USR-2000-0001" }),
        account: expect.objectContaining({ id: people.client.id }),
        role: "Administrator",
        status: "Active",
        invitation: { status: "Active" },
      },
    ]);
    const all = await done(platform.as("operations")("GET", "/accounts/account-users"));
    expect(all.$meta.pagination.total).toBe(5);
  });
});

it("serves an icon to those who see its owner, and 404 to others and where there is none", async () => {
  const path = `/accounts/buyers/${ids.partnerBuyer}/icon`;
  expect((await platform.as("partner")("GET", path)).status).toBe(404);
  await iconFor(platform, ids.partnerBuyer);
  const { status, text, headers } = await platform.as("partner")("GET", path);
  expect([status, text, headers.get("content-type")]).toEqual([200, "picture", "image/png"]);
  expect((await platform.as("client")("GET", path)).status).toBe(404);
});
