import { createHash } from "node:crypto";
import { and, eq, gt, lt } from "drizzle-orm";
import type { Endpoint } from "@/lib/contract/endpoint";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import type { Call } from "./call";
import type { Context } from "./context";
import { answerProblem, isOurFault } from "./failure";
import { unacceptable } from "./refusal";
import type { Store } from "./store/open";
import { idempotencyKeys } from "./store/schema-platform";
import { savepoint, type Tx } from "./store/transaction";

const keptMs = 24 * 60 * 60 * 1000;
const maxLength = 255;

type Asked = {
  request: Request;
  endpoint: Endpoint;
  fingerprint: string;
  run: (call: Call) => Promise<Response>;
};
type Kept = typeof idempotencyKeys.$inferSelect;

/** The key of a POST that may be sent again without being done again; undefined when the caller gave none. */
export function idempotencyKeyOf({ method, headers }: Request) {
  const key = headers.get("idempotency-key");
  if (method !== "POST" || key === null) return undefined;
  if (key.length > 0 && key.length <= maxLength) return key;
  throw unacceptable({
    "Idempotency-Key": [`Send a key of 1 to ${maxLength} characters, such as a UUID.`],
  });
}

/**
 * Does a POST once for its key: whoever sends the same again within 24 hours gets the stored answer, another
 * body is a 422, one still in the making a 409. The answer commits with what the verb changed, so a crash leaves
 * both or neither (decision 007).
 */
export async function doOnce(
  call: Call,
  key: string,
  { request, endpoint, fingerprint, run }: Asked,
): Promise<Response> {
  const { store, clock } = call.context;
  const id = { accountId: call.scope.accountId, actorId: call.scope.actor.id, key };
  const asked = digestOf(request, fingerprint);
  return store.transaction(async (tx) => {
    await lockKey(tx, id);
    const kept = await answerKept(tx, id, clock());
    if (kept) return replay(kept, asked, endpoint);
    const response = await attempt(tx, call, { request, run });
    return keep(tx, response, {
      row: { ...id, fingerprint: asked, createdAt: clock() },
      isSecret: endpoint.showsSecret === true && response.ok,
    });
  });
}

/** Removes the answers whose day is over. */
export async function forgetAnswers({ store, clock }: Context) {
  const yesterday = new Date(clock().getTime() - keptMs);
  await store.db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, yesterday));
}

type Id = Pick<Kept, "accountId" | "actorId" | "key">;

/** The lock ends with the transaction, also with that of a process that died. */
async function lockKey(tx: Tx, id: Id) {
  const { rows } = await tx.client.query<{ free: boolean }>({
    name: "idempotency-lock",
    text: "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free",
    values: [JSON.stringify(id)],
  });
  if (rows[0]?.free) return;
  const detail =
    "The first request with this Idempotency-Key is still in the making. Repeat it in a moment.";
  throw new ProblemError(problemOf(409, detail), { "retry-after": "1" });
}

async function answerKept(tx: Tx, { accountId, actorId, key }: Id, now: Date) {
  const [kept] = await tx
    .select()
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.accountId, accountId),
        eq(idempotencyKeys.actorId, actorId),
        eq(idempotencyKeys.key, key),
        gt(idempotencyKeys.createdAt, new Date(now.getTime() - keptMs)),
      ),
    );
  return kept;
}

function replay(
  { fingerprint, status, headers, body }: Kept,
  asked: string,
  { showsSecret }: Endpoint,
) {
  if (fingerprint === asked && showsSecret && status < 300) throw shownBefore();
  if (fingerprint === asked) {
    return new Response(body, { status, headers: { ...headers, "idempotency-replayed": "true" } });
  }
  const detail =
    "This Idempotency-Key was used for another request. Send the same path and body with it, or a new key.";
  throw new ProblemError(problemOf(422, detail));
}

/** A refusal is an answer like any other; what is our own fault is not, so that it can be tried again. */
async function attempt(
  tx: Tx,
  call: Call,
  { request, run }: { request: Request; run: (call: Call) => Promise<Response> },
) {
  try {
    return await savepoint(tx, (inner) => run(within(call, inner)));
  } catch (error) {
    if (isOurFault(error)) throw error;
    return answerProblem(call.context, request, error);
  }
}

/** The same call, all of whose reads and writes go through one transaction. */
function within(call: Call, tx: Tx): Call {
  const store: Store = {
    ...call.context.store,
    db: tx,
    transaction: (work) => savepoint(tx, work),
  };
  return { ...call, context: { ...call.context, store }, reader: tx.client };
}

async function keep(
  tx: Tx,
  response: Response,
  { row, isSecret }: { row: Omit<Kept, "status" | "headers" | "body">; isSecret: boolean },
) {
  const body = await response.text();
  const headers = Object.fromEntries(response.headers);
  const kept = { ...row, status: response.status, headers, body: isSecret ? "" : body };
  const { accountId, actorId, key } = idempotencyKeys;
  await tx
    .insert(idempotencyKeys)
    .values(kept)
    .onConflictDoUpdate({ target: [accountId, actorId, key], set: kept });
  return new Response(body, { status: response.status, headers });
}

function shownBefore() {
  const detail =
    "The first request with this Idempotency-Key has been done, and its answer held a secret that is shown only once. Delete what it made if you missed the secret, and create another with a new key.";
  return new ProblemError(problemOf(409, detail));
}

function digestOf({ method, url }: Request, fingerprint: string) {
  return createHash("sha256")
    .update(`${method} ${new URL(url).pathname} ${fingerprint}`)
    .digest("hex");
}
