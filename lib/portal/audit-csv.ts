import "server-only";
import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { type Caller, call } from "@/lib/client/call";
import { all, below, type Filter } from "@/lib/client/filter";
import type { AuditRecord } from "@/lib/contract/audit-record";

const pageSize = 100;

type Wanted = { filter: Filter | undefined; now: Date };

/**
 * The audit records of a filter up to `now` as CSV, newest first, read page by page while they are sent. A cell that
 * a spreadsheet would take for a formula begins with an apostrophe. Rejects when the first page is refused.
 */
export async function auditCsv(caller: Caller, wanted: Wanted): Promise<ReadableStream> {
  const first = await pageAt(0, caller, wanted);
  const lines = Readable.from(rowsAfter(first, caller, wanted));
  const csv = stringify({ header: true, columns, bom: true, escape_formulas: true });
  lines.once("error", (error) => csv.destroy(error));
  csv.once("close", () => lines.destroy());
  return streamed(lines.pipe(csv));
}

const columns = [
  ...["time", "event", "summary", "object id", "object name"],
  ...["actor id", "actor name", "account", "trace id"],
];

async function* rowsAfter(first: AuditRecord[], caller: Caller, wanted: Wanted) {
  let page = first;
  for (let offset = pageSize; page.length > 0; offset += pageSize) {
    for (const record of page) yield rowOf(record);
    page = page.length < pageSize ? [] : await pageAt(offset, caller, wanted);
  }
}

/** What happens meanwhile would push records from one page to the next. */
async function pageAt(offset: number, caller: Caller, { filter, now }: Wanted) {
  const query = {
    limit: pageSize,
    offset,
    filter: all(filter, below("timestamp", now.toISOString())),
  };
  return (await call("listAuditRecords", { query }, caller)).data;
}

function rowOf({ timestamp, event, summary, object, actor, request }: AuditRecord) {
  const account = actor?.account;
  return [
    ...[timestamp, event, summary, object.id, object.name],
    ...[actor?.id, actor?.name, account?.name ?? account?.id, request?.id],
  ];
}

/** Node's own and the global stream are one class; only their declarations differ. */
function streamed(csv: Readable) {
  return Readable.toWeb(csv) as ReadableStream;
}
