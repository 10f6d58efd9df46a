import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createPlatform } from "../app";
import { randomId, secluded } from "../context";
import { noEgress } from "../egress";
import { testFiles } from "../files/testing";
import { createLogger } from "../log";
import { openStore, type Store } from "../store/open";
import { accounts as accountsTable } from "../store/schema";
import { sessions } from "../store/schema-identity";
import { testDatabase } from "../store/testing";
import { createVault } from "../vault";
import { accounts } from "./accounts";
import { insertBaseData } from "./base-data";
import example from "./certificate-example.json" with { type: "json" };
import { people } from "./people";
import { programs } from "./programs";
import { seedDemoWorld } from "./seed";
import { enrollmentIdOf } from "./tell-story";

const vault = createVault("the secret of the demo world in a test");

const log = createLogger("error");
const now = new Date("2031-05-17T09:20:00.000Z");
let database: Awaited<ReturnType<typeof testDatabase>>;
let kept: Awaited<ReturnType<typeof testFiles>>;
let platform: ReturnType<typeof createPlatform>;

beforeAll(async () => {
  database = await testDatabase();
  kept = await testFiles();
  const { files } = kept;
  const { store, url } = database;
  const neighbour = await openStore({ databaseUrl: url, dataDir: "not used", logger: log });
  await Promise.all([
    seedDemoWorld({ store, files, log, now, vault }),
    seedDemoWorld({ store: neighbour, files, log, now, vault }),
  ]);
  await neighbour.close();
  platform = platformOn(store);
}, 120_000);

afterAll(async () => {
  await database.close();
  await kept.close();
});

test("both clients have enrollments and certificates in every state", async () => {
  const states = ["Draft", "Processing", "Querying", "Completed", "Failed", "Deleted"];
  const held = ["Draft", "Pending", "Active", "Updating", "Expired", "Terminated", "Deleted"];
  for (const { token } of [accounts.fjordline, accounts.meridian]) {
    const enrollments = await list("enrollments", token);
    expect(new Set(enrollments.map(({ status }) => status))).toEqual(new Set(states));
    expect(new Set(enrollments.map(({ type }) => type))).toEqual(new Set(["New", "Change"]));
    const certificates = await list("certificates", token);
    expect(new Set(certificates.map(({ status }) => status))).toEqual(new Set(held));
  }
});

test("at least four enrollments wait for a vendor, some with an assignee and some without", async () => {
  const processing = (await list("enrollments", accounts.operations.token)).filter(
    ({ status }) => status === "Processing",
  );
  expect(processing.length).toBeGreaterThanOrEqual(4);
  expect(processing.some(({ assignee }) => assignee)).toBe(true);
  expect(processing.some(({ assignee }) => !assignee)).toBe(true);
});

test("one certificate expires in exactly 20 days and one expired last week", async () => {
  const certificates = await list("certificates", accounts.fjordline.token);
  const dates = Object.fromEntries(
    certificates.map(({ status, expirationDate }) => [`${status} ${expirationDate}`, true]),
  );
  expect(dates).toMatchObject({ "Active 2031-06-06": true, "Expired 2031-05-10": true });
});

test("questioned answers carry the vendor's remarks", async () => {
  const querying = (await list("enrollments", accounts.fjordline.token)).find(
    ({ status }) => status === "Querying",
  );
  const remarks = querying?.parameters?.ordering.filter(({ error }) => error);
  expect(remarks?.map(({ externalId }) => externalId)).toEqual(["vat_number", "insurance_until"]);
});

test("history was made by persons in the past and by nobody in the future", async () => {
  const certificates = await list("certificates", accounts.operations.token, "&select=audit");
  const entries = certificates.flatMap(({ audit }) => Object.entries(audit ?? {}));
  const activators = entries
    .filter(([event]) => event === "activated")
    .map(([, { by }]) => by.name);
  expect(activators).toContain("Ana Ruiz");
  expect(activators).toContain("System");
  expect(entries.filter(([, { at }]) => new Date(at) > now)).toEqual([]);
});

test.each([
  ["its client", accounts.experimental.token],
  ["its vendor", accounts.tajfun.token],
  ["Operations", accounts.operations.token],
])("the documented certificate reads as documented for %s", async (_, token) => {
  const certificate = await read(`program/certificates/${example.id}`, token);
  const { $meta, ...shown } = z.looseObject({ $meta: z.unknown().optional() }).parse(certificate);
  expect(shown).toEqual(example);
});

test("every program that clients see has a picture of ours", async () => {
  const shown = await list("programs", accounts.fjordline.token);
  expect(shown.map(({ id }) => id)).not.toContain(programs.earlyAccess.id);
  for (const { id, icon } of shown) {
    expect(icon).toBe(`/v1/program/programs/${id}/icon`);
    const response = await get(`program/programs/${id}/icon`, accounts.fjordline.token);
    expect(response.headers.get("content-type")).toBe("image/svg+xml");
    expect(await response.text()).toMatch(/^<svg [\s\S]+<\/svg>$/);
  }
});

test("an account's picture is drawn where its icon says", async () => {
  const { token } = accounts.fjordline;
  for (const { id } of [accounts.northlight, accounts.fjordline]) {
    const path = `accounts/accounts/${id}`;
    expect(await read(path, token)).toMatchObject({ icon: `/v1/${path}/icon` });
    expect(await (await get(`${path}/icon`, token)).text()).toMatch(/^<svg [\s\S]+<\/svg>$/);
  }
});

test("tokens, sellers and a webhook are there, the audit told of all that was done", async () => {
  const { token } = accounts.brueckner;
  const listOf = async (path: string) => Listed.parse(await read(path, token)).data;
  expect(await listOf("accounts/sellers")).toHaveLength(2);
  expect(await listOf("accounts/api-tokens")).toMatchObject([{ status: "Active" }]);
  expect(await listOf("notifications/webhooks")).toMatchObject([{ status: "Disabled" }]);
  const records = Listed.parse(await read("audit/records?limit=1&order=timestamp", token)).data;
  expect(records).toMatchObject([{ event: "platform.accounts.api-token.created" }]);
});

test("people sign in with the passwords that the demo script prints", async () => {
  const { id, email, password } = people.noor;
  const response = await platform.fetch(
    new Request("http://platform/public/v1/accounts/sessions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    }),
  );
  const session = z
    .object({ user: z.object({ id: z.string() }), accounts: z.array(z.object({ id: z.string() })) })
    .parse(await response.json());
  expect(session.user.id).toBe(id);
  expect(session.accounts.map((account) => account.id)).toEqual([
    accounts.fjordline.id,
    accounts.meridian.id,
  ]);
});

test("the documented program has files to download, and an enrollment an attachment", async () => {
  const { token } = accounts.fjordline;
  const path = "program/programs/PRG-1234-5678/documents/PDM-1234-5678-0001";
  const headers = { authorization: `Bearer ${token}`, accept: "application/pdf" };
  const file = await platform.fetch(new Request(`http://platform/public/v1/${path}`, { headers }));
  expect(await file.text()).toMatch(/^%PDF-1\.4[\s\S]*Partner guide[\s\S]*%%EOF\n$/);
  const media = await list("programs/PRG-1234-5678/media", token);
  expect(media).toMatchObject([{ type: "Image", contentType: "image/png" }]);
  const enrollmentId = enrollmentIdOf({ title: "Fjordline Norway cloud purchasing" }, 1);
  const attachments = await list(`enrollments/${enrollmentId}/attachments`, token);
  expect(attachments).toMatchObject([{ name: "Signed order FL-2210", filename: "FL-2210.pdf" }]);
});

test("a second run changes nothing", async () => {
  const before = await world(platform);
  const { store } = database;
  const later = new Date(now.getTime() + 60_000);
  await seedDemoWorld({ store, files: kept.files, log, now: later, vault });
  expect(await world(platform)).toEqual(before);
});

test("a store with other accounts is left alone, a half-made world becomes the same world", async () => {
  const second = await testDatabase();
  const { store } = second;
  const { files } = kept;
  try {
    const stranger = { id: "ACC-9999-0001", name: "Somebody real", type: "Client" };
    await store.db.insert(accountsTable).values(stranger);
    await seedDemoWorld({ store, files, log, now, vault });
    expect(await store.db.$count(accountsTable)).toBe(1);
    await store.db.delete(accountsTable);
    await insertBaseData(store, now);
    await seedDemoWorld({ store, files, log, now, vault });
    expect(await store.db.$count(sessions)).toBe(0);
    expect(await world(platformOn(store))).toEqual(await world(platform));
  } finally {
    await second.close();
  }
}, 120_000);

const Listed = z.object({
  data: z.array(
    z.looseObject({
      id: z.string(),
      status: z.string().optional(),
      type: z.string().optional(),
      icon: z.string().optional(),
      assignee: z.unknown().optional(),
      expirationDate: z.string().optional(),
      parameters: z
        .object({ ordering: z.array(z.looseObject({ externalId: z.string().optional() })) })
        .optional(),
      audit: z
        .record(z.string(), z.object({ at: z.string(), by: z.object({ name: z.string() }) }))
        .optional(),
    }),
  ),
});

function platformOn(store: Store) {
  const { files } = kept;
  const egress = noEgress;
  return createPlatform({
    store,
    files,
    log,
    clock: () => now,
    newId: randomId,
    demo: true,
    egress,
    vault,
    ...secluded,
  });
}

async function list(noun: string, token: string, query = "", on = platform) {
  const response = await get(`program/${noun}?limit=100${query}`, token, on);
  return Listed.parse(await response.json()).data;
}

async function read(path: string, token: string): Promise<unknown> {
  const response = await get(path, token);
  return response.json();
}

function get(path: string, token: string, on = platform) {
  const headers = { authorization: `Bearer ${token}` };
  return on.fetch(new Request(`http://platform/public/v1/${path}`, { headers }));
}

/** Everything that Operations sees of programs, enrollments and certificates, with its history. */
async function world(on: typeof platform) {
  const { token } = accounts.operations;
  return Promise.all(
    ["programs", "enrollments", "certificates"].map((noun) =>
      list(noun, token, "&select=audit", on),
    ),
  );
}
