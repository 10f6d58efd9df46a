import type pg from "pg";
import { z } from "zod";
import { digest } from "../../lib/platform/access";
import { createPlatform } from "../../lib/platform/app";
import { randomId } from "../../lib/platform/context";
import { noEgress } from "../../lib/platform/egress";
import { testFiles } from "../../lib/platform/files/testing";
import { createLogger } from "../../lib/platform/log";
import { openStore } from "../../lib/platform/store/open";
import { ScriptRefusal } from "../report-failure";
import { type BareRead, Plan, type Statement } from "./plan";

/**
 * The SQL that the product issues for each of `paths`, recorded between its own platform and the driver: what
 * the bare server has to do, too, whatever the product's compiler makes of the contract.
 */
export async function recordReads(
  databaseUrl: string,
  { paths, token }: { paths: string[]; token: string },
): Promise<BareRead[]> {
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
    });
    const reads: BareRead[] = [];
    for (const path of paths) {
      statements.length = 0;
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(new Request(`http://platform${path}`, { headers }));
      if (!answer.ok) throw new ScriptRefusal(`${path} is answered with ${answer.status}.`);
      reads.push(readOf(path, [...statements], digest(token)));
    }
    return reads;
  } finally {
    await store.close();
    await removeFiles();
  }
}

/** Lets every query through and keeps it. */
function tap(pool: pg.Pool): unknown[] {
  const statements: unknown[] = [];
  const query = pool.query.bind(pool);
  Object.assign(pool, {
    query(statement: pg.QueryConfig) {
      statements.push(statement);
      return query(statement);
    },
  });
  return statements;
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
