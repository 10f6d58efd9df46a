import { Download, ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { auditHref, exportHref } from "@/components/audit/address";
import { RecordFilters } from "@/components/audit/record-filters";
import { RecordList } from "@/components/audit/record-list";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { auditRequest } from "@/lib/portal/audit-request";
import type { SearchParams } from "@/lib/portal/list-request";
import { loadAuditRecords, loadEventTypes } from "@/lib/portal/loaders/audit";
import { currentReader } from "@/lib/portal/reader";

export const metadata: Metadata = { title: "Audit trail" };

export default async function AuditTrailPage({ searchParams }: { searchParams: SearchParams }) {
  const [query, reader] = await Promise.all([searchParams, currentReader()]);
  const { search, event, from, until, page, rows, filter } = auditRequest(query, reader);
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
        actions={
          <a
            href={exportHref({ q: search, event, from, until })}
            download
            className={buttonStyle({})}
          >
            <Download aria-hidden className="size-4" />
            Export CSV
          </a>
        }
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
