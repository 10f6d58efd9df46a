import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { auditHref } from "@/components/audit/address";
import { RecordFilters } from "@/components/audit/record-filters";
import { RecordList } from "@/components/audit/record-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { all, atLeast, below, containing, equal } from "@/lib/client/filter";
import { listRequest, type SearchParams, textParam } from "@/lib/portal/list-request";
import { loadAuditRecords, loadEventTypes } from "@/lib/portal/loaders/audit";
import { currentReader } from "@/lib/portal/reader";
import { startOfDay } from "@/lib/portal/start-of-day";

export const metadata: Metadata = { title: "Audit trail" };

export default async function AuditTrailPage({ searchParams }: { searchParams: SearchParams }) {
  const [query, reader] = await Promise.all([searchParams, currentReader()]);
  const { search, page, rows } = listRequest(query, { sortable: [], order: "" });
  const [event, from, until] = [query.event, query.from, query.until].map(textParam);
  const after = startOfDay(from, reader.timeZone);
  const before = startOfDay(until, reader.timeZone, 1);
  const filter = all(
    containing(["object.id", "object.name", "actor.id", "actor.name"], search),
    event ? equal("event", event) : undefined,
    after ? atLeast("timestamp", after) : undefined,
    before ? below("timestamp", before) : undefined,
  );
  const [{ data, $meta }, eventTypes] = await Promise.all([
    loadAuditRecords({ limit: rows, offset: (page - 1) * rows, filter }),
    loadEventTypes(),
  ]);
  const params = { q: search, event, from, until, rows };
  return (
    <div className="space-y-6">
      <PageHeader
        name="Audit trail"
        description="Who did what, newest first. Nothing is ever taken out of it."
        back={{ href: "/settings", label: "Settings" }}
      />
      <RecordFilters
        eventTypes={eventTypes.map(({ key, name = key }) => ({ key, name }))}
        search={search}
        event={event ?? ""}
        from={from ?? ""}
        until={until ?? ""}
        isFiltered={filter !== undefined}
      />
      {data.length === 0 ? (
        <EmptyState icon={<ScrollText />} title={filter ? "No records found" : "No records"}>
          {filter
            ? "Nothing matches. Take a wider time, or leave a filter out."
            : "What you and your partners do is recorded here."}
        </EmptyState>
      ) : (
        <RecordList records={data} reader={reader} />
      )}
      <Pagination
        label="Audit trail"
        pathname={auditHref}
        params={params}
        page={page}
        pageSize={rows}
        total={$meta.pagination.total}
        reader={reader}
      />
    </div>
  );
}
