import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { createLogger } from "../../lib/platform/log";
import { openPool } from "../../lib/platform/store/pool";
import { crowd, draftId, fillCrowd, fillDrafts } from "../../lib/platform/store/testing-crowd";
import { ScriptRefusal } from "../report-failure";
import { startChild } from "./child";
import { compare, type Target } from "./compare";
import { type Figure, ratioFigure } from "./figures";
import type { Ground } from "./ground";
import type { Plan } from "./plan";
import { recordReads, recordSubmit } from "./record";

const certificates = 100_000;
const reads = [
  {
    what: "API: one certificate of 100,000, of bare Hono",
    path: `/public/v1/program/certificates/${crowd.certificateId}`,
    token: crowd.vendor.token,
    aim: 0.7,
  },
  {
    what: "API: 20 of a vendor's 4,000 active certificates, filtered, with total",
    path: "/public/v1/program/certificates?status=Active&limit=20",
    token: crowd.vendor.token,
    aim: 0.8,
  },
];
const submitting = { what: "API: submitting an enrollment", aim: 0.6, rounds: 9 };
/** Enough for the rounds of either side on a machine several times as fast as the one this was written on. */
const draftsPerSide = 30_000;

/** The product's API as a client with an API token uses it, against the bare server doing the same SQL. */
export async function measureApi({ product, databaseUrl, closing }: Ground): Promise<Figure[]> {
  console.log("Filling the store with 100,000 certificates…");
  const pool = await closing.open(
    async () => openPool(databaseUrl, createLogger("warn")),
    (opened) => opened.end(),
  );
  await fillCrowd(pool, { certificates });
  const own = await ownedBy(pool);
  const asked = reads.map((read) => ({
    ...read,
    path: read.path.replace(crowd.certificateId, own),
  }));
  const plan = await planOf(databaseUrl, asked, () => fillDrafts(pool, { from: 0, count: 1 }));
  const start = () => startChild("bare-api.ts", [JSON.stringify(plan)]);
  const bare = await closing.open(start, ({ stop }) => stop());
  const figures: Figure[] = [];
  for (const { what, path, token, aim } of asked) {
    const headers = { authorization: `Bearer ${token}` };
    const ours = { url: `${product.url}${path}`, headers };
    const theirs = { url: `${bare.url}${path}`, headers };
    await requireSameRows(ours, theirs);
    console.log(`Measuring: ${what}…`);
    figures.push(ratioFigure(what, await compare(ours, theirs), aim));
  }
  await fillDrafts(pool, { from: 1, count: 2 * draftsPerSide });
  figures.push(await measureSubmit(product.url, bare.url));
  await bare.stop();
  return figures;
}

/** A certificate of the crowd's vendor, because its token asks for it. */
async function ownedBy(pool: ReturnType<typeof openPool>) {
  const { rows } = await pool.query<{ id: string }>(
    "select id from certificates where vendor_id = $1 and status = 'Active' order by id limit 1",
    [crowd.vendor.id],
  );
  const [row] = rows;
  if (!row) throw new ScriptRefusal("The crowd's vendor has no certificate.");
  return row.id;
}

async function planOf(
  databaseUrl: string,
  asked: { path: string; token: string }[],
  addDraft: () => Promise<void>,
): Promise<Plan> {
  await addDraft();
  const { token } = crowd.client;
  return {
    databaseUrl,
    reads: await recordReads(databaseUrl, asked),
    submit: await recordSubmit(databaseUrl, { id: draftId(0), token }),
  };
}

/** Each side has its own drafts, because each can be submitted once. */
async function measureSubmit(product: string, bare: string): Promise<Figure> {
  const { what, aim, rounds } = submitting;
  console.log(`Measuring: ${what}…`);
  const target = (url: string, from: number): Target => {
    let next = from;
    return {
      url,
      headers: { authorization: `Bearer ${crowd.client.token}` },
      nextPath: () => `/public/v1/program/enrollments/${draftId(next++)}/submit`,
    };
  };
  const [ours, theirs] = [target(product, 1), target(bare, 1 + draftsPerSide)];
  return ratioFigure(what, await compare(ours, theirs, { rounds }), aim);
}

/** Two servers that don't send the same rows can't be compared. */
async function requireSameRows(ours: Target, theirs: Target) {
  const [one, other] = await Promise.all([ours, theirs].map(rowsOf));
  if (isDeepStrictEqual(one, other)) return;
  throw new ScriptRefusal(`The bare server answers ${ours.url} with other rows.`);
}

/** The data of a list, or the object itself: what the product says about them in $meta isn't from a row. */
async function rowsOf({ url, headers = {} }: Target): Promise<unknown> {
  const answer: unknown = await (await fetch(url, { headers })).json();
  return z.looseObject({ data: z.array(z.unknown()) }).safeParse(answer).data?.data ?? answer;
}
