import { createHash } from "node:crypto";
import {
  collection,
  computed,
  defineObject,
  embedded,
  instant,
  integer,
  json,
  type Role,
  text,
} from "../rql/object";
import { literal } from "../rql/sql";
import { allKinds, eventOf, type Kind, titleOf } from "./kinds";
import { redacted } from "./redaction";
import { core } from "./shared";

/** Clients are shown who acted, not for whom. */
const see = ["Vendor", "Operations"] as const;

/** A record of a kind that this release does not know shows no documents: nothing tells what may be shown of it. */
function documentsOf(row: string, role: Role) {
  if (role === "Operations") return `${row}.snapshot`;
  const cases = allKinds().map(
    ({ object }) =>
      `WHEN ${literal(object.name)} THEN ${redacted(`${row}.snapshot`, object, role)}`,
  );
  return `CASE ${row}.object_type ${cases.join(" ")} END`;
}

function viewersOf(row: string) {
  const account =
    "jsonb_build_object('id', a.id, 'name', a.name, 'revision', a.revision, 'type', a.type, 'status', a.status)";
  return `(select coalesce(jsonb_agg(${account} order by a.id), '[]') from accounts a where a.id in (${row}.vendor_id, ${row}.client_id))`;
}

export const AuditRecord = defineObject({
  name: "AuditRecord",
  table: "audit_records",
  properties: {
    id: text("id", { core }),
    event: text("event", { core }),
    type: text("type", { values: ["Private", "Public"] }),
    summary: text("summary"),
    details: computed(
      "text",
      (row) =>
        `'Done by ' || coalesce(${row}.actor ->> 'name', ${row}.actor ->> 'id') || '. It made revision ' || ${row}.revision || ' of ' || ${row}.object_id || '.'`,
    ),
    timestamp: instant("at"),
    object: embedded(
      {
        id: text("object_id", { core }),
        name: text("object_name", { core }),
        icon: computed("text", (row) => `${row}.snapshot ->> 'icon'`, { core }),
        objectType: text("object_type", { core }),
      },
      { core },
    ),
    revision: integer("revision"),
    actor: embedded({
      id: computed("text", (row) => `${row}.actor ->> 'id'`, { core }),
      name: computed("text", (row) => `${row}.actor ->> 'name'`, { core }),
      revision: computed("integer", (row) => `(${row}.actor ->> 'revision')::int`, { core, see }),
      account: json((row) => `${row}.actor -> 'account'`, {
        core: true,
        see,
        fields: { id: "text", name: "text", type: "text" },
      }),
    }),
    request: json(
      (row) =>
        `case when ${row}.request_id is not null then jsonb_build_object('id', ${row}.request_id) end`,
      { fields: { id: "text" } },
    ),
    documents: json((row, { role }) => documentsOf(row, role), { filter: false, order: false }),
    viewers: collection(viewersOf, { id: "text", name: "text", type: "text" }),
  },
  omitted: { list: ["documents", "viewers"], single: [] },
  order: "-timestamp,-revision,-id",
});

/** The event types are part of the program, not of the store. */
export const EventType = defineObject({
  name: "EventType",
  table: `(select * from (values ${allKinds().flatMap(typesOf).join(", ")}) as known(id, key, name, object_type, revision))`,
  properties: {
    id: text("id", { core }),
    key: text("key", { core }),
    name: text("name", { core }),
    objectType: text("object_type"),
  },
  omitted: { list: [], single: [] },
  order: "key",
});

function typesOf(kind: Kind) {
  return ["created", "updated", ...kind.actions].map((action) => {
    const key = eventOf(kind, action);
    const name = `${titleOf(kind)} ${action}`;
    return `(${[idOf(key), key, name, kind.object.name].map(literal).join(", ")}, 1)`;
  });
}

/** Made of the key, so that it is the same in every process and release. */
function idOf(key: string) {
  const number = createHash("sha256").update(key).digest().readUInt32BE() % 100_000_000;
  const digits = String(number).padStart(8, "0");
  return `AET-${digits.slice(0, 4)}-${digits.slice(4)}`;
}
