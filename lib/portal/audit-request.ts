import "server-only";
import { all, atLeast, below, containing, equal } from "@/lib/client/filter";
import type { Reader } from "@/lib/format";
import { listRequest, type PageQuery, textParam } from "./list-request";
import { startOfDay } from "./start-of-day";

/** What the address of the audit trail asks for; its days are those of the reader's zone. */
export function auditRequest(query: PageQuery, { timeZone }: Pick<Reader, "timeZone">) {
  const { search, page, rows } = listRequest(query, { sortable: [], order: "" });
  const [event, from, until] = [query.event, query.from, query.until].map(textParam);
  const after = startOfDay(from, timeZone);
  const before = startOfDay(until, timeZone, 1);
  const filter = all(
    containing(["object.id", "object.name", "actor.id", "actor.name"], search),
    event ? equal("event", event) : undefined,
    after ? atLeast("timestamp", after) : undefined,
    before ? below("timestamp", before) : undefined,
  );
  return { search, event, from, until, page, rows, filter };
}
