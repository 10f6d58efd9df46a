import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allKinds } from "./objects/kinds";
import { redacted } from "./objects/redaction";
import { compileOne } from "./rql/compile";
import type { ObjectDefinition, Role } from "./rql/object";
import { parseSelect } from "./rql/select";
import { people, type TestPlatform, testPlatform } from "./testing";
import { playEverything } from "./testing-everything";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
  await playEverything(platform);
});
afterAll(() => platform.close());

function query<Row extends object>(text: string, values: unknown[] = []) {
  return platform.context.store.pool.query<Row>(text, values).then(({ rows }) => rows);
}

/** The people and tokens of the test world are written without the audit, which begins after them. */
const world = Object.values(people).flatMap(({ id }) =>
  ["ACC", "TKN", "USR", "AUSR-0000"].map((prefix) => id.replace("ACC", prefix)),
);
const kinds = allKinds().map((kind): [string, ObjectDefinition] => [kind.noun, kind.object]);

describe.each(kinds)("a %s", (_, object) => {
  it("has a record for each of its revisions, whatever was done to it", async () => {
    const rows = await query<{ id: string; revision: number; recorded: number[] }>(
      `select o.id, o.revision, array(select r.revision from audit_records r where r.object_id = o.id order by r.revision) as recorded
       from ${object.table} o where o.id <> all($1)`,
      [world],
    );
    for (const { id, revision, recorded } of rows) {
      const all = Array.from({ length: revision }, (_, index) => index + 1);
      expect(recorded, id).toEqual(all);
    }
  });

  it.each(["Client", "Vendor"] as const)(
    "shows a %s of its snapshot what that role reads of the object, and nothing else",
    async (role) => {
      const rows = await query<{ id: string }>(`select id from ${object.table}`);
      for (const { id } of rows) {
        const whole = await read(object, id, "Operations");
        const [shown] = await query<{ json: unknown }>(
          `select ${redacted("$1::jsonb", object, role)} as json`,
          [JSON.stringify(whole)],
        );
        expect(shown?.json, id).toEqual(await read(object, id, role));
      }
    },
  );
});

it("has met every kind and every kind of event that the operations played can cause", async () => {
  const met = await query<{ event: string }>("select distinct event from audit_records");
  const events = new Set(met.map(({ event }) => event));
  const nouns = ["program", "parameter-group", "parameter", "template", "terms", "terms-variant"];
  for (const noun of [...nouns, "enrollment", "certificate", "api-token", "webhook"]) {
    const kind = allKinds().find((one) => one.noun === noun);
    for (const action of ["created", "updated", ...(kind?.actions ?? [])]) {
      expect([...events]).toContain(`platform.${kind?.module}.${noun}.${action}`);
    }
  }
});

it("keeps the last state of what was removed for good", async () => {
  const rows = await query<{ object_id: string; snapshot: { id: string } }>(
    "select object_id, snapshot from audit_records where event = 'platform.notifications.webhook.deleted'",
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.snapshot.id).toBe(rows[0]?.object_id);
});

it.each(["update audit_records set summary = 'Nothing happened.'", "delete from audit_records"])(
  "is never changed: %s",
  async (text) => {
    const before = await query("select count(*) from audit_records");
    await expect(query(text)).rejects.toThrow("never changed and never removed");
    expect(await query("select count(*) from audit_records")).toEqual(before);
  },
);

async function read(object: ObjectDefinition, id: string, role: Role) {
  const { row } = compileOne(
    object,
    { select: parseSelect("*"), text: "*" },
    { role, where: (alias, bind) => `${alias}.id = ${bind(id)}` },
  );
  const [found] = await query<{ json: string }>(row.text, row.values);
  return JSON.parse(found?.json ?? "null");
}
