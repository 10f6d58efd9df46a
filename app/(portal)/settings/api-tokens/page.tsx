import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { tokensHref } from "@/components/api-tokens/address";
import { TokenList } from "@/components/api-tokens/token-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { sortBy } from "@/components/ui/sort-by";
import { containing } from "@/lib/client/filter";
import { listRequest, pageOf, type SearchParams } from "@/lib/portal/list-request";
import { loadApiTokens } from "@/lib/portal/loaders/api-token";
import { isAdministrator } from "@/lib/portal/rank";
import { currentReader } from "@/lib/portal/reader";
import { requireSession, roleOf } from "@/lib/portal/session";

export const metadata: Metadata = { title: "API tokens" };

const empty = {
  administrator: "Add one for each program that calls the API, so that each can be stopped alone.",
  other: "An administrator of the account adds one for each program that calls the API.",
};
const sortable = ["name", "account.name", "lastAccessAt", "status"];

export default async function ApiTokensPage({ searchParams }: { searchParams: SearchParams }) {
  const [session, reader] = await Promise.all([requireSession(), currentReader()]);
  const request = listRequest(await searchParams, { sortable, order: "name" });
  const { search, order, page, rows } = request;
  const filter = containing(["id", "name", "account.name"], search);
  const { data, $meta } = await loadApiTokens({ ...pageOf(request), filter });
  const canManage = isAdministrator(session);
  const params = { q: search, sort: order, rows };
  return (
    <div className="space-y-6">
      <PageHeader
        name="API tokens"
        description="Each lets a program of yours call the API for your account."
        back={{ href: "/settings", label: "Settings" }}
        primaryAction={
          canManage && (
            <ButtonLink variant="primary" href="/settings/api-tokens/new">
              Add API token
            </ButtonLink>
          )
        }
      />
      <div className="sm:max-w-96">
        <SearchField label="Search API tokens" pathname={tokensHref} params={params} />
      </div>
      {data.length === 0 ? (
        <EmptyState
          icon={<KeyRound />}
          title={search ? "No API tokens found" : "No API tokens"}
          action={search && <ButtonLink href={tokensHref}>Show all API tokens</ButtonLink>}
        >
          {search
            ? "Nothing matches this search. Try another word."
            : empty[canManage ? "administrator" : "other"]}
        </EmptyState>
      ) : (
        <TokenList
          tokens={data}
          role={roleOf(session)}
          canManage={canManage}
          reader={reader}
          sortOf={(path) => sortBy(path, { pathname: tokensHref, params, order })}
        />
      )}
      <Pagination
        label="API tokens"
        pathname={tokensHref}
        params={params}
        page={page}
        pageSize={rows}
        total={$meta.pagination.total}
        reader={reader}
      />
    </div>
  );
}
