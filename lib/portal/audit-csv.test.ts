import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import { auditCsv } from "./audit-csv";

const now = new Date("2026-02-03T04:05:06.789Z");

function record(index: number, changes: Record<string, unknown> = {}) {
  return {
    id: `AUD-${index}`,
    event: "extensions.programs.program.created",
    summary: "Program created",
    timestamp: "2026-01-01T00:00:00.000Z",
    object: { id: `PRG-${index}`, name: `Program ${index}`, objectType: "Program" },
    actor: { id: "USR-1", name: "Grace", account: { id: "ACC-1", name: "Northlight" } },
    request: { id: "00-trace-00" },
    ...changes,
  };
}

/** A platform that has these records, 100 to a page; it notes what it is asked. */
function platformWith(records: unknown[]) {
  const asked: URLSearchParams[] = [];
  const transport = async (request: Request) => {
    const query = new URL(request.url).searchParams;
    asked.push(query);
    const offset = Number(query.get("offset"));
    const data = records.slice(offset, offset + 100);
    return Response.json({
      $meta: { pagination: { offset, limit: 100, total: records.length } },
      data,
    });
  };
  return { asked, caller: { transport, token: "t" } };
}

async function csvOf(records: unknown[]) {
  const { caller } = platformWith(records);
  return text(await auditCsv(caller, { filter: undefined, now }));
}

test("the audit trail as CSV says who did what to which object, when, for whom, in which request", async () => {
  const [head, row] = (await csvOf([record(1)])).replace("\uFEFF", "").split("\n");
  expect(head).toBe(
    "time,event,summary,object id,object name,actor id,actor name,account,trace id",
  );
  expect(row).toBe(
    "2026-01-01T00:00:00.000Z,extensions.programs.program.created,Program created,PRG-1,Program 1,USR-1,Grace,Northlight,00-trace-00",
  );
});

test("no cell of the CSV is a formula to a spreadsheet", async () => {
  const names = ['=HYPERLINK("http://evil","x")', "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1"];
  for (const name of names) {
    const csv = await csvOf([record(1, { object: { id: "PRG-1", name } })]);
    const quoted = `'${name}`.replaceAll('"', '""');
    expect(csv).toMatch(/,"?'[=+\-@\t\r]/);
    expect(csv).toContain(quoted);
  }
});

test("a long audit trail is read page by page, and what happens meanwhile moves nothing", async () => {
  const { caller, asked } = platformWith(Array.from({ length: 250 }, (_, index) => record(index)));
  const csv = await text(await auditCsv(caller, { filter: "eq(event,'x')", now }));
  expect(csv.trim().split("\n")).toHaveLength(251);
  expect(asked.map((query) => query.get("offset") ?? "0")).toEqual(["0", "100", "200"]);
  for (const query of asked) {
    expect(String(query)).toContain("2026-02-03T04");
    expect([...query.keys()].join()).toContain("and(eq(event,'x'),lt(timestamp,");
  }
});

test("a refusal is a refusal, not a file", async () => {
  const refusal = problemOf(403, "Not for you.");
  const transport = async () => Response.json(refusal, { status: 403 });
  const reading = auditCsv({ transport }, { filter: undefined, now });
  await expect(reading).rejects.toBeInstanceOf(ProblemError);
});
