import "server-only";
import { auditCsv } from "./audit-csv";
import { auditRequest } from "./audit-request";
import { callerOf } from "./platform";
import { currentReader } from "./reader";
import { requireSession } from "./session";
import { shownProblem } from "./shown-problem";

/** The records that the audit trail's page lists under the same address, all of them, as a file for a spreadsheet. */
export async function exportAuditTrail(request: Request): Promise<Response> {
  await requireSession();
  const reader = await currentReader();
  try {
    const { filter } = auditRequest(Object.fromEntries(new URL(request.url).searchParams), reader);
    const caller = await callerOf("listAuditRecords");
    const csv = await auditCsv(caller, { filter, now: reader.now });
    return new Response(csv, { headers: headersAt(reader.now) });
  } catch (error) {
    const problem = shownProblem(error);
    const headers = {
      "content-type": "application/problem+json",
      "cache-control": "private, no-store",
    };
    return Response.json(problem, { status: problem.status, headers });
  }
}

function headersAt(now: Date) {
  return {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="audit-trail-${now.toISOString().slice(0, 10)}.csv"`,
    "cache-control": "private, no-store",
  };
}
