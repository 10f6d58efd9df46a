import autocannon from "autocannon";
import { ScriptRefusal } from "../report-failure";

/** What a load is sent to; its answers have to be 2xx. A POST goes to another path each time. */
export type Target = {
  url: string;
  headers?: Record<string, string>;
  nextPath?: () => string;
};

/** Requests a second of both, and the ratio of each round. */
export type Comparison = { ours: number; theirs: number; ratios: number[] };

/** Many short rounds rather than a few long ones: what disturbs one round then counts for little. */
const usualRounds = 21;
const roundSeconds = 1;
const warmUpSeconds = 3;
const connections = 16;
const sampleInt = 50;

/**
 * Loads two servers in turns, so that whatever else the machine does hits both alike. Which one begins changes
 * from round to round; the ratio that counts is the median of the rounds' ratios.
 */
export async function compare(
  ours: Target,
  theirs: Target,
  { rounds = usualRounds } = {},
): Promise<Comparison> {
  const ourAmount = await amountOf(ours);
  const theirAmount = await amountOf(theirs);
  const ourRates: number[] = [];
  const theirRates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const turns = [
      async () => ourRates.push(await rate(ours, ourAmount)),
      async () => theirRates.push(await rate(theirs, theirAmount)),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
  }
  return {
    ours: median(ourRates),
    theirs: median(theirRates),
    ratios: ourRates.map((value, round) => value / (theirRates[round] ?? Number.NaN)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * Warms a server up and tells how many requests fill a round. A round of a given length instead would lose
 * what is under way at its end, which is more the slower a server is.
 */
async function amountOf(target: Target): Promise<number> {
  const { "2xx": answered } = checked(
    target,
    await autocannon({ ...loadOf(target), connections, duration: warmUpSeconds }),
  );
  return Math.max(2 * connections, Math.round((answered / warmUpSeconds) * roundSeconds));
}

/** Requests a second until the last of `amount` answers; autocannon itself looks only now and then whether a run is over. */
async function rate(target: Target, amount: number): Promise<number> {
  const startedAt = performance.now();
  let lastAt = startedAt;
  const note = () => {
    lastAt = performance.now();
  };
  const setupClient = (client: autocannon.Client) => void client.on("response", note);
  checked(
    target,
    await autocannon({ ...loadOf(target), connections, amount, setupClient, sampleInt }),
  );
  return amount / ((lastAt - startedAt) / 1000);
}

function loadOf({ url, headers, nextPath }: Target) {
  if (!nextPath) return { url, ...(headers ? { headers } : {}) };
  const setupRequest = (request: autocannon.Request) => ({ ...request, path: nextPath() });
  return {
    url,
    ...(headers ? { headers } : {}),
    requests: [{ method: "POST" as const, setupRequest }],
  };
}

function checked({ url }: Target, result: autocannon.Result): autocannon.Result {
  const failed = result.non2xx + result.errors;
  if (failed === 0) return result;
  throw new ScriptRefusal(`${failed} requests to ${url} failed.`);
}
