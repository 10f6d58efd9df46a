import type { Metadata } from "next";
import { CertificateList } from "@/components/certificates/certificate-list";
import { LiveCertificates } from "@/components/certificates/live-certificates";
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
import { loadCertificates } from "@/lib/portal/loaders/certificate";
import { currentReader } from "@/lib/portal/reader";
import { requireSession, roleOf } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Certificates" };

const pathname = "/program/certificates";
const statuses = ["Active", "Pending", "Updating", "Expired", "Terminated"];
const sortable = ["name", "program.name", "expirationDate", "status"];

type Props = { searchParams: Promise<PageQuery> };

export default async function CertificatesPage({ searchParams }: Props) {
  const [session, reader] = await Promise.all([requireSession(), currentReader()]);
  const role = roleOf(session);
  const request = listRequest(await searchParams, { sortable, order: "name" });
  const query = { ...pageOf(request), filter: filterOf(request) };
  const { data, $meta } = await loadCertificates({ ...query, select: "-parameters" });
  const { total } = $meta.pagination;
  const { search, status, order, page, rows } = request;
  const params = { q: search, status, sort: order, rows };
  return (
    <div className="space-y-6">
      <ListHeader name="Certificates" />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grow sm:max-w-96">
          <SearchField label="Search certificates" pathname={pathname} params={params} />
        </div>
        <FilterChips
          label="Status"
          chips={[undefined, ...statuses].map((value) => ({
            label: value ?? "All",
            href: listHref(pathname, { ...params, status: value, page: undefined }),
            isCurrent: status === value,
          }))}
        />
      </div>
      <LiveCertificates query={query} shown={listMark(data, total)} />
      {data.length === 0 ? (
        <NoCertificates isFiltered={Boolean(search || status)} isClient={role === "Client"} />
      ) : (
        <CertificateList
          certificates={data}
          role={role}
          reader={reader}
          sortOf={(path) => sortBy(path, { pathname, params, order })}
        />
      )}
      <Pagination
        label="Certificates"
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

/** Certificates of drafts and deleted ones are no certificates to a person (portal UX §10). */
function filterOf({ search, status }: ListRequest) {
  return all(
    status ? equal("status", status) : oneOf("status", statuses),
    containing(["id", "name", "program.name", "client.name"], search),
  );
}

function NoCertificates({ isFiltered, isClient }: { isFiltered: boolean; isClient: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No certificates found"
        action={<ButtonLink href={pathname}>Show all certificates</ButtonLink>}
      >
        Nothing matches this search. Try another word or another status.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No certificates"
      action={isClient && <ButtonLink href="/program/programs">Browse programs</ButtonLink>}
    >
      {isClient
        ? "When a vendor completes an enrollment of yours, you hold a certificate."
        : "When an enrollment is completed, its certificate appears here."}
    </EmptyState>
  );
}
