import type pg from "pg";
import { z } from "zod";
import { digest } from "../../lib/platform/access";
import { createPlatform } from "../../lib/platform/app";
import { randomId, secluded } from "../../lib/platform/context";
import { noEgress } from "../../lib/platform/egress";
import { testFiles } from "../../lib/platform/files/testing";
import { createLogger } from "../../lib/platform/log";
import { openStore } from "../../lib/platform/store/open";
import { createVault } from "../../lib/platform/vault";
import { ScriptRefusal } from "../report-failure";
import { type BareRead, type BareWrite, Plan, Statement } from "./plan";

/**
 * The SQL that the product issues for each of `paths`, recorded between its own platform and the driver: what
 * the bare server has to do, too, whatever the product's compiler makes of the contract.
 */
export async function recordReads(
  databaseUrl: string,
  asked: readonly { path: string; token: string }[],
): Promise<BareRead[]> {
  return withTap(databaseUrl, async (record) => {
    const reads: BareRead[] = [];
    for (const { path, token } of asked) {
      reads.push(readOf(path, await record("GET", { path, token }), digest(token)));
    }
    return reads;
  });
}

/** The same for submitting one enrollment. */
export async function recordSubmit(
  databaseUrl: string,
  { id, token }: { id: string; token: string },
): Promise<BareWrite> {
  return withTap(databaseUrl, async (record) => {
    const path = `/public/v1/program/enrollments/${id}/submit`;
    const statements = z.array(Statement).parse(await record("POST", { path, token }));
    const [lookup, ...steps] = statements;
    const read = steps.pop();
    const isWhole = /^commit/i.test(steps.at(-1)?.text ?? "");
    if (lookup && read && holds(lookup, digest(token)) && isWhole)
      return { id, lookup, steps, read };
    throw new ScriptRefusal("Submitting no longer ends with a commit and the read of its answer.");
  });
}

type Record = (method: string, asked: { path: string; token: string }) => Promise<unknown[]>;

/** Asked beforehand, so that the minute's note of the token's use isn't part of what is recorded. */
const anything = "http://platform/public/v1/program/programs?limit=0";

/** A platform of its own on the database, whose every statement is kept. */
async function withTap<Result>(
  databaseUrl: string,
  work: (record: Record) => Promise<Result>,
): Promise<Result> {
  const log = createLogger("warn");
  const store = await openStore({ databaseUrl, dataDir: "not used", logger: log });
  const { files, close: removeFiles } = await testFiles();
  try {
    const statements = tap(store.pool);
    const { fetch } = createPlatform({
      store,
      files,
      log,
      clock: () => new Date(),
      newId: randomId,
      demo: true,
      egress: noEgress,
      vault: createVault("nothing is sealed with this in a benchmark"),
      ...secluded,
    });
    return await work(async (method, { path, token }) => {
      const headers = { authorization: `Bearer ${token}` };
      await fetch(new Request(anything, { headers }));
      statements.length = 0;
      const answer = await fetch(new Request(`http://platform${path}`, { method, headers }));
      if (answer.ok) return [...statements];
      throw new ScriptRefusal(`${path} is answered with ${answer.status}: ${await answer.text()}`);
    });
  } finally {
    await store.close();
    await removeFiles();
  }
}

/** Lets every query through and keeps it, those of connections that are taken out of the pool as well. */
function tap(pool: pg.Pool): unknown[] {
  const statements: unknown[] = [];
  const query = pool.query.bind(pool);
  const connect = pool.connect.bind(pool);
  Object.assign(pool, {
    query(statement: pg.QueryConfig, values?: unknown[]) {
      statements.push(statementOf(statement, values));
      return query(statement, values);
    },
    connect(done?: Parameters<typeof connect>[0]) {
      return done ? connect(done) : connect().then((client) => watched(client, statements));
    },
  });
  return statements;
}

/** The pool gives the same client out again, so its own query comes back with its release. */
function watched(client: pg.PoolClient, statements: unknown[]) {
  const { query, release } = client;
  return Object.assign(client, {
    query(statement: string | pg.QueryConfig, values?: unknown[]) {
      statements.push(statementOf(statement, values));
      return Reflect.apply(query, client, [statement, values]);
    },
    release(error?: Error | boolean) {
      Object.assign(client, { query, release });
      return release.call(client, error);
    },
  });
}

function statementOf(statement: string | pg.QueryConfig, values?: unknown[]) {
  if (typeof statement === "string") return { text: statement, values: values ?? [] };
  const { text, name } = statement;
  return { text, values: values ?? statement.values ?? [], ...(name ? { name } : {}) };
}

function readOf(path: string, statements: unknown[], secretHash: string): BareRead {
  const parsed = z.array(Plan.shape.reads.element.shape.lookup).parse(statements);
  const [lookup, ...reads] = parsed;
  if (!lookup || !holds(lookup, secretHash) || reads.length === 0) {
    throw new ScriptRefusal(`${path} no longer begins with the lookup of its token.`);
  }
  return { path, lookup, reads };
}

function holds({ values }: Statement, value: string) {
  return values.length === 1 && values[0] === value;
}
