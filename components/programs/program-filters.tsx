import { FilterChips } from "@/components/ui/filter-chips";
import { listHref } from "@/components/ui/list-href";
import { SearchField } from "@/components/ui/search-field";
import { VendorFilter } from "./vendor-filter";

export type ProgramListParams = { q?: string; vendor?: string; status?: string; rows?: number };

type Props = {
  params: ProgramListParams;
  vendors: { id: string; name: string }[];
  /** Those who keep programs also choose by status. */
  statuses: readonly string[];
};

const pathname = "/program/programs";

/** Search and filters; all of them are addresses of the same list, so that they survive a reload and a link. */
export function ProgramFilters({ params, vendors, statuses }: Props) {
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-3 *:max-sm:w-full">
        <div className="grow sm:max-w-form">
          <SearchField label="Search programs" pathname={pathname} params={params} />
        </div>
        {vendors.length > 1 && (
          <div className="sm:basis-64">
            <VendorFilter vendors={vendors} vendor={params.vendor ?? ""} search={params.q ?? ""} />
          </div>
        )}
      </div>
      {statuses.length > 0 && (
        <FilterChips
          label="Status"
          chips={["", ...statuses].map((status) => ({
            label: status || "All",
            href: listHref(pathname, { ...params, status }),
            isCurrent: status === (params.status ?? ""),
          }))}
        />
      )}
    </div>
  );
}
