import type { Store } from "../store/open";
import { testDatabase } from "../store/testing";
import { compileList, compileOne, type Where } from "./compile";
import {
  boolean,
  collection,
  computed,
  date,
  defineObject,
  embedded,
  instant,
  integer,
  json,
  type ObjectDefinition,
  type Role,
  reference,
  text,
} from "./object";
import { parseItemQuery, parseListQuery } from "./query";

const statuses = ["Draft", "Published", "Unpublished", "Deleted"];
const auditFields = {
  created: { at: "instant", by: { id: "text", name: "text" } },
  updated: { at: "instant", by: { id: "text", name: "text" } },
} as const;

export const accounts: ObjectDefinition = defineObject({
  name: "Account",
  table: "rql_world.accounts",
  properties: {
    id: text("id", { core: true }),
    name: text("name", { core: true }),
    secret: text("secret", { core: true, see: ["Operations"] }),
    address: json("address"),
    audit: json("audit", { fields: auditFields }),
  },
  omitted: { list: ["audit"], single: ["audit"] },
  order: "id",
});

export const programs: ObjectDefinition = defineObject({
  name: "Program",
  table: "rql_world.programs",
  properties: {
    id: text("id", { core: true }),
    revision: integer("revision", { core: true }),
    name: text("name", { core: true }),
    icon: computed("text", (alias) => `'/programs/' || ${alias}.id || '/icon'`, { core: true }),
    status: text("status", { core: true, values: statuses }),
    website: text("website", { filter: false, order: false }),
    open: boolean("open"),
    products: collection("products", { id: "text", name: "text", rank: "integer" }, { core: true }),
    vendor: reference(() => accounts, "vendor_id"),
    settings: json("settings", {
      fields: { open: "boolean", expiry: { enabled: "boolean", days: "integer", from: "date" } },
    }),
    statistics: computed(
      "json",
      (alias) =>
        `SELECT jsonb_build_object('certificates', count(*)) FROM rql_world.certificates c WHERE c.program_id = ${alias}.id`,
      { see: ["Vendor", "Operations"] },
    ),
    audit: json("audit", {
      fields: auditFields,
      columns: { "created.at": instant("created_at") },
    }),
  },
  omitted: { list: ["audit"], single: [] },
  order: "name,-id",
});

export const certificates: ObjectDefinition = defineObject({
  name: "Certificate",
  table: "rql_world.certificates",
  properties: {
    id: text("id", { core: true }),
    name: text("name", { core: true }),
    program: reference(() => programs, "program_id"),
    client: reference(() => accounts, "client_id"),
    buyer: reference(() => accounts, "buyer_id"),
    previous: reference(() => certificates, "previous_id"),
    externalIds: embedded({
      vendor: text("external_vendor_id", { see: ["Vendor", "Operations"] }),
    }),
    expirationDate: date("expiration_date"),
    activated: instant("activated_at"),
    revision: integer("revision"),
    tags: collection("tags", "text"),
    parameters: embedded({
      ordering: collection(
        (alias, { role, bind }) => {
          const values = `${alias}."parameters" -> 'ordering'`;
          if (role !== "Client") return values;
          return `jsonb_path_query_array(${values}, ${bind("$[*] ? (!(@.hidden == true))")}::jsonpath)`;
        },
        { externalId: "text", value: "text" },
      ),
      fulfillment: collection((alias) => `${alias}."parameters" -> 'fulfillment'`, {
        externalId: "text",
        value: "text",
      }),
    }),
    notes: json("notes"),
    template: reference(() => accounts, "buyer_id", { see: ["Client", "Operations"] }),
    terms: json("terms"),
    audit: json("audit"),
  },
  omitted: { list: ["terms", "audit"], single: ["terms"] },
  order: "id",
});

const tables = `
  CREATE SCHEMA rql_world;
  CREATE TABLE rql_world.accounts (
    id text PRIMARY KEY, name text NOT NULL, secret text, address jsonb, audit jsonb NOT NULL DEFAULT '{}'
  );
  CREATE TABLE rql_world.programs (
    id text PRIMARY KEY, revision int NOT NULL DEFAULT 1, name text NOT NULL, status text NOT NULL,
    website text, open boolean, products jsonb NOT NULL DEFAULT '[]', vendor_id text,
    settings jsonb NOT NULL DEFAULT '{}', audit jsonb NOT NULL DEFAULT '{}', created_at timestamptz(3)
  );
  CREATE TABLE rql_world.certificates (
    id text PRIMARY KEY, name text, program_id text, client_id text, buyer_id text, previous_id text,
    external_vendor_id text, expiration_date date, activated_at timestamptz(3), revision int,
    tags jsonb, parameters jsonb NOT NULL DEFAULT '{"ordering": [], "fulfillment": []}', notes jsonb,
    terms jsonb NOT NULL DEFAULT '[]', audit jsonb NOT NULL DEFAULT '{}'
  );
`;

/** A database with three small objects that use every kind of property. */
export async function openWorld() {
  const { store, close } = await testDatabase();
  await store.pool.query(tables);
  return { ...actions(store), close };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

type Row = Record<string, unknown>;
type Asking = { role?: Role; where?: Where };

const everything: Where = () => "true";

function actions({ pool }: Store) {
  return {
    pool,

    async insert(table: "accounts" | "programs" | "certificates", ...rows: Row[]) {
      const sql = `INSERT INTO rql_world.${table} SELECT * FROM jsonb_populate_record(null::rql_world.${table}, $1)`;
      for (const row of rows) await pool.query(sql, [JSON.stringify({ ...blanks[table], ...row })]);
    },

    async list(
      object: ObjectDefinition,
      search: string,
      { role = "Operations", where }: Asking = {},
    ) {
      const viewer = { role, where: where ?? everything };
      const { rows, total, omitted } = compileList(object, parseListQuery(search), viewer);
      const page = await pool.query<{ json: string }>(rows);
      const count = await pool.query<{ total: number }>(total);
      const data = page.rows.map(({ json: row }): Row => JSON.parse(row));
      return { data, ids: data.map(({ id }) => id), total: count.rows[0]?.total, omitted };
    },

    async one(
      object: ObjectDefinition,
      id: string,
      { search = "", role = "Operations" }: { search?: string; role?: Role } = {},
    ) {
      const where: Where = (alias, bind) => `${alias}.id = ${bind(id)}`;
      const { row } = compileOne(object, parseItemQuery(search), { role, where });
      const { rows } = await pool.query<{ json: string }>(row);
      return rows[0] ? JSON.parse(rows[0].json) : null;
    },
  };
}

const blanks = {
  accounts: { audit: {} },
  programs: { revision: 1, products: [], settings: {}, audit: {} },
  certificates: { parameters: { ordering: [], fulfillment: [] }, terms: [], audit: {} },
};
