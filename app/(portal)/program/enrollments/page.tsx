import type { Metadata } from "next";
import { EnrollmentList } from "@/components/enrollments/enrollment-list";
import { LiveEnrollments } from "@/components/enrollments/live-enrollments";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { ListHeader } from "@/components/ui/list-header";
import { listHref } from "@/components/ui/list-href";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { sortBy } from "@/components/ui/sort-by";
import { all, containing, equal, oneOf } from "@/lib/client/filter";
import { listMark } from "@/lib/client/list-mark";
import { type ListRequest, listRequest, type PageQuery, pageOf } from "@/lib/portal/list-request";
import { loadEnrollments } from "@/lib/portal/loaders/enrollment";
import { currentReader } from "@/lib/portal/reader";
import { requireSession, roleOf } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Enrollments" };

const pathname = "/program/enrollments";
const statuses = ["Processing", "Querying", "Completed", "Failed"];
const sortable = ["id", "program.name", "audit.created.at", "status"];

type Props = { searchParams: Promise<PageQuery> };

export default async function EnrollmentsPage({ searchParams }: Props) {
  const [session, reader] = await Promise.all([requireSession(), currentReader()]);
  const role = roleOf(session);
  const request = listRequest(await searchParams, { sortable, order: "-audit.created.at" });
  const query = { ...pageOf(request), filter: filterOf(request) };
  const { data, $meta } = await loadEnrollments({ ...query, select: "audit,-parameters" });
  const { total } = $meta.pagination;
  const { search, status, order, page, rows } = request;
  const params = { q: search, status, sort: order, rows };
  return (
    <div className="space-y-6">
      <ListHeader name="Enrollments" />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grow sm:max-w-96">
          <SearchField label="Search enrollments" pathname={pathname} params={params} />
        </div>
        <FilterChips
          label="Status"
          chips={[undefined, ...statuses, ...(role === "Vendor" ? [] : ["Draft"])].map((value) => ({
            label: value ?? "All",
            href: listHref(pathname, { ...params, status: value, page: undefined }),
            isCurrent: status === value,
          }))}
        />
      </div>
      <LiveEnrollments query={query} shown={listMark(data, total)} />
      {data.length === 0 ? (
        <NoEnrollments isFiltered={Boolean(search || status)} isClient={role === "Client"} />
      ) : (
        <EnrollmentList
          enrollments={data}
          role={role}
          reader={reader}
          sortOf={(path) => sortBy(path, { pathname, params, order })}
        />
      )}
      <Pagination
        label="Enrollments"
        pathname={pathname}
        params={params}
        page={page}
        pageSize={rows}
        total={total}
        reader={reader}
      />
    </div>
  );
}

/** Drafts and deleted ones are shown only when asked for (portal UX §10). */
function filterOf({ search, status }: ListRequest) {
  return all(
    status ? equal("status", status) : oneOf("status", statuses),
    containing(["id", "name", "program.name", "client.name", "certificate.name"], search),
  );
}

function NoEnrollments({ isFiltered, isClient }: { isFiltered: boolean; isClient: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No enrollments found"
        action={<ButtonLink href={pathname}>Show all enrollments</ButtonLink>}
      >
        Nothing matches this search. Try another word or another status.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No enrollments"
      action={isClient && <ButtonLink href="/program/programs">Browse programs</ButtonLink>}
    >
      {isClient
        ? "Choose a program and press Enrol; your requests appear here."
        : "As soon as a client enrols, the request appears here."}
    </EmptyState>
  );
}
