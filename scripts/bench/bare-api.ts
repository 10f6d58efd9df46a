import { createHash, randomUUID } from "node:crypto";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";
import { type BareRead, type BareWrite, Plan, type Statement } from "./plan";

/**
 * What the product's API is measured against: Hono and the driver with nothing between them. It looks the token
 * up, runs the recorded statements and sends their rows as JSON.
 */
const { databaseUrl, reads, submit } = Plan.parse(JSON.parse(process.argv[2] ?? "{}"));
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

if (submit) {
  app.post("/public/v1/program/enrollments/:id/submit", async (context) => {
    const isKnown = await lookUp(submit, context.req.header("authorization") ?? "");
    if (!isKnown) return context.body(null, 401);
    const json = await write(submit, context.req.param("id"));
    return context.body(json, 200, { "content-type": "application/json; charset=utf-8" });
  });
}

const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
server.on("error", (error) => {
  throw error;
});

async function lookUp({ lookup }: BareRead | BareWrite, authorization: string) {
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

async function write({ id: recorded, steps, read }: BareWrite, id: string) {
  const client = await pool.connect();
  try {
    for (const step of steps) await client.query(readdressed(step, { recorded, id }));
  } finally {
    client.release();
  }
  return object(readdressed(read, { recorded, id }));
}

/** The statement with another enrollment and its certificate, whose ids share their digits, and a new audit id. */
function readdressed(
  { values, ...statement }: Statement,
  { recorded, id }: { recorded: string; id: string },
) {
  const [from, to] = [recorded.slice(3), id.slice(3)];
  return { ...statement, values: values.map((value) => changed(value, { from, to })) };
}

function changed(value: unknown, { from, to }: { from: string; to: string }) {
  if (typeof value !== "string") return value;
  if (/^AUD-\d{4}/.test(value)) return `AUD-${randomUUID()}`;
  return value.replaceAll(from, to);
}
