import { Users } from "lucide-react";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { listHref } from "@/components/ui/list-href";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { sortBy } from "@/components/ui/sort-by";
import { inviteHref, usersHref } from "@/components/users/address";
import { UserList } from "@/components/users/user-list";
import { listRequest, pageOf, type SearchParams } from "@/lib/portal/list-request";
import { loadAccountUsers } from "@/lib/portal/loaders/account-user";
import { isAdministrator } from "@/lib/portal/rank";
import { currentReader } from "@/lib/portal/reader";
import { requireSession } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Users" };

const statuses = ["Active", "Invited", "Disabled"];
const sortable = ["user.name", "role", "user.lastLoginAt", "status"];

export default async function UsersPage({ searchParams }: { searchParams: SearchParams }) {
  const [session, reader] = await Promise.all([requireSession(), currentReader()]);
  const { account, user } = session;
  const request = listRequest(await searchParams, { sortable, order: "user.name" });
  const { search, status, order, page, rows } = request;
  const wanted = { accountId: account.id, search, status };
  const { data, $meta } = await loadAccountUsers(pageOf(request), wanted);
  const params = { q: search, status, sort: order, rows };
  const canManage = isAdministrator(session);
  return (
    <div className="space-y-6">
      <PageHeader
        name="Users"
        description={`Who may act for ${account.name ?? account.id}, and what they may do.`}
        back={{ href: "/settings", label: "Settings" }}
        primaryAction={
          canManage && (
            <ButtonLink variant="primary" href={inviteHref}>
              Invite user
            </ButtonLink>
          )
        }
      />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grow sm:max-w-96">
          <SearchField label="Search users" pathname={usersHref} params={params} />
        </div>
        <FilterChips
          label="Status"
          chips={[undefined, ...statuses].map((value) => ({
            label: value ?? "All",
            href: listHref(usersHref, { ...params, status: value, page: undefined }),
            isCurrent: status === value,
          }))}
        />
      </div>
      {data.length === 0 ? (
        <EmptyState
          icon={<Users />}
          title="No users found"
          action={<ButtonLink href={usersHref}>Show all users</ButtonLink>}
        >
          Nobody matches this search. Try another word or another status.
        </EmptyState>
      ) : (
        <UserList
          members={data}
          reader={reader}
          userId={user.id}
          canManage={canManage}
          sortOf={(path) => sortBy(path, { pathname: usersHref, params, order })}
        />
      )}
      <Pagination
        label="Users"
        pathname={usersHref}
        params={params}
        page={page}
        pageSize={rows}
        total={$meta.pagination.total}
        reader={reader}
      />
    </div>
  );
}
