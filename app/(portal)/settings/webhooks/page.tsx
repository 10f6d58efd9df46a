import { Webhook as WebhookIcon } from "lucide-react";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { sortBy } from "@/components/ui/sort-by";
import { webhooksHref } from "@/components/webhooks/address";
import { WebhookList } from "@/components/webhooks/webhook-list";
import { containing } from "@/lib/client/filter";
import { listRequest, pageOf, type SearchParams } from "@/lib/portal/list-request";
import { loadWebhooks } from "@/lib/portal/loaders/webhook";
import { isAdministrator } from "@/lib/portal/rank";
import { currentReader } from "@/lib/portal/reader";
import { requireSession, roleOf } from "@/lib/portal/session";

export const metadata: Metadata = { title: "Webhooks" };

const sortable = ["name", "lastCall.at", "status"];

export default async function WebhooksPage({ searchParams }: { searchParams: SearchParams }) {
  const [session, reader] = await Promise.all([requireSession(), currentReader()]);
  const role = roleOf(session);
  const canManage = role === "Vendor" && isAdministrator(session);
  const request = listRequest(await searchParams, { sortable, order: "name" });
  const { search, order, page, rows } = request;
  const filter = containing(["id", "name", "url", "account.name"], search);
  const { data, $meta } = await loadWebhooks({ ...pageOf(request), filter });
  const params = { q: search, sort: order, rows };
  return (
    <div className="space-y-6">
      <PageHeader
        name="Webhooks"
        description="Each has your own system asked before an enrollment goes on."
        back={{ href: "/settings", label: "Settings" }}
        primaryAction={
          canManage && (
            <ButtonLink variant="primary" href="/settings/webhooks/new">
              Add webhook
            </ButtonLink>
          )
        }
      />
      <div className="sm:max-w-96">
        <SearchField label="Search webhooks" pathname={webhooksHref} params={params} />
      </div>
      {data.length === 0 ? (
        <EmptyState
          icon={<WebhookIcon />}
          title={search ? "No webhooks found" : "No webhooks"}
          action={search && <ButtonLink href={webhooksHref}>Show all webhooks</ButtonLink>}
        >
          {search
            ? "Nothing matches this search. Try another word."
            : "Add one to check enrollments by your own rules before they are submitted."}
        </EmptyState>
      ) : (
        <WebhookList
          webhooks={data}
          role={role}
          canManage={canManage}
          reader={reader}
          sortOf={(path) => sortBy(path, { pathname: webhooksHref, params, order })}
        />
      )}
      <Pagination
        label="Webhooks"
        pathname={webhooksHref}
        params={params}
        page={page}
        pageSize={rows}
        total={$meta.pagination.total}
        reader={reader}
      />
    </div>
  );
}
