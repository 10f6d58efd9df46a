import type { Metadata } from "next";
import { ProgramEmpty } from "@/components/programs/program-empty";
import { ProgramFilters } from "@/components/programs/program-filters";
import { ProgramGrid } from "@/components/programs/program-grid";
import { ListHeader } from "@/components/ui/list-header";
import { Pagination } from "@/components/ui/pagination";
import {
  cardChoices,
  pageParam,
  type SearchParams,
  sizeParam,
  textParam,
} from "@/lib/portal/list-request";
import { loadHoldings, loadProgramPage, loadVendors } from "@/lib/portal/loaders/program-list";
import { currentReader } from "@/lib/portal/reader";
import { requireSession, roleOf } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Programs" };

const keeperStatuses = ["Published", "Draft", "Unpublished"];
const defaultRows = 24;
const smallestPage = 12;

export default async function ProgramsPage({ searchParams }: { searchParams: SearchParams }) {
  const session = await requireSession();
  const role = roleOf(session);
  const asked = readParams(await searchParams);
  const [list, vendors, reader] = await Promise.all([
    loadProgramPage(asked),
    role === "Vendor" ? [] : loadVendors(),
    currentReader(),
  ]);
  const { page, rows, ...filters } = asked;
  const params = { ...filters, rows: rows === defaultRows ? undefined : rows };
  const { total } = list.$meta.pagination;
  return (
    <div className="space-y-6">
      <ListHeader name="Programs" description={descriptions[role]} />
      <ProgramFilters
        params={params}
        vendors={vendors}
        statuses={role === "Client" ? [] : keeperStatuses}
      />
      <p role="status" className="sr-only">
        {total === 1 ? "1 program" : `${total} programs`}
      </p>
      {list.data.length === 0 && (
        <ProgramEmpty role={role} isFiltered={Object.values(filters).some(Boolean) || page > 1} />
      )}
      <ProgramGrid
        programs={list.data}
        holdings={role === "Client" ? await loadHoldings(list.data) : null}
        reader={reader}
      />
      {total > smallestPage && (
        <Pagination
          label="Programs"
          pathname="/program/programs"
          params={params}
          page={page}
          pageSize={rows}
          pageSizes={cardChoices}
          total={total}
          reader={reader}
        />
      )}
    </div>
  );
}

function readParams(asked: Awaited<SearchParams>) {
  return {
    q: textParam(asked.q),
    vendor: textParam(asked.vendor),
    status: keeperStatuses.find((status) => status === textParam(asked.status)),
    page: pageParam(asked.page),
    rows: sizeParam(asked.rows, cardChoices) ?? defaultRows,
  };
}

const descriptions = {
  Client: "What vendors offer to partners and customers, and where you stand in each.",
  Vendor: "The programs of your account, in every state.",
  Operations: "The programs of all vendors, in every state.",
};
