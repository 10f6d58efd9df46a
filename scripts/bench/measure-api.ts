import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { accounts } from "../../lib/platform/seed/accounts";
import { ScriptRefusal } from "../report-failure";
import { startChild } from "./child";
import { compare, type Target } from "./compare";
import { type Figure, ratioFigure } from "./figures";
import { fillCertificates } from "./fill-certificates";
import type { Ground } from "./ground";
import type { Plan } from "./plan";
import { recordReads } from "./record";

const token = accounts.fjordline.token;
const aim = 0.6;
const reads = [
  { what: "API: one program, of bare Hono", path: "/public/v1/program/programs/PRG-1234-5678" },
  { what: "API: 20 certificates, of bare Hono", path: "/public/v1/program/certificates?limit=20" },
];

/** The product's API as a client with an API token uses it, against the bare server doing the same SQL. */
export async function measureApi({
  product,
  world,
  databaseUrl,
  closing,
}: Ground): Promise<Figure[]> {
  await fillCertificates(world, { account: "fjordline", count: 20 });
  const paths = reads.map(({ path }) => path);
  const plan: Plan = { databaseUrl, reads: await recordReads(databaseUrl, { paths, token }) };
  const start = () => startChild("bare-api.ts", [JSON.stringify(plan)]);
  const bare = await closing.open(start, ({ stop }) => stop());
  const figures: Figure[] = [];
  for (const { what, path } of reads) {
    const headers = { authorization: `Bearer ${token}` };
    const ours = { url: `${product.url}${path}`, headers };
    const theirs = { url: `${bare.url}${path}`, headers };
    await requireSameRows(ours, theirs);
    console.log(`Measuring: ${what}…`);
    figures.push(ratioFigure(what, await compare(ours, theirs), aim));
  }
  await bare.stop();
  return figures;
}

/** Two servers that don't send the same rows can't be compared. */
async function requireSameRows(ours: Target, theirs: Target) {
  const [one, other] = await Promise.all([ours, theirs].map(rowsOf));
  if (isDeepStrictEqual(one, other)) return;
  throw new ScriptRefusal(`The bare server answers ${ours.url} with other rows.`);
}

/** The data of a list, or the object itself: what the product says about them in $meta isn't from a row. */
async function rowsOf({ url, headers }: Target): Promise<unknown> {
  const answer: unknown = await (await fetch(url, { headers })).json();
  return z.looseObject({ data: z.array(z.unknown()) }).safeParse(answer).data?.data ?? answer;
}
