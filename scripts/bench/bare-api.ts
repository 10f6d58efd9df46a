import { createHash } from "node:crypto";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";
import { type BareRead, Plan } from "./plan";

/**
 * What the product's API is measured against: Hono and the driver with nothing between them. It looks the token
 * up, runs the recorded statements and sends their rows as JSON.
 */
const { databaseUrl, reads } = Plan.parse(JSON.parse(process.argv[2] ?? "{}"));
const pool = new pg.Pool({ connectionString: databaseUrl, options: "-c timezone=UTC", max: 10 });
const app = new Hono();
for (const read of reads) {
  const [row, total] = read.reads;
  if (!row) continue;
  app.get(new URL(read.path, "http://bare").pathname, async (context) => {
    const isKnown = await lookUp(read, context.req.header("authorization") ?? "");
    if (!isKnown) return context.body(null, 401);
    const json = total ? await list(row, total) : await object(row);
    return context.body(json, 200, { "content-type": "application/json; charset=utf-8" });
  });
}

const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
server.on("error", (error) => {
  throw error;
});

async function lookUp({ lookup }: BareRead, authorization: string) {
  const secretHash = createHash("sha256").update(authorization.slice("Bearer ".length));
  const { rows } = await pool.query({ ...lookup, values: [secretHash.digest("hex")] });
  return rows.length > 0;
}

async function object(statement: pg.QueryConfig) {
  const { rows } = await pool.query<{ json: string }>(statement);
  return rows[0]?.json ?? "null";
}

async function list(statement: pg.QueryConfig, count: pg.QueryConfig) {
  const [{ rows }, total] = await Promise.all([
    pool.query<{ json: string }>(statement),
    pool.query<{ total: number }>(count),
  ]);
  const pagination = { offset: 0, limit: rows.length, total: total.rows[0]?.total };
  const data = rows.map(({ json }) => json).join(",");
  return `{"$meta":${JSON.stringify({ pagination })},"data":[${data}]}`;
}
