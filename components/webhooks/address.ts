import type { Route } from "next";

export const webhooksHref: Route = "/settings/webhooks";

export function webhookHref(webhookId: string): Route {
  return `/settings/webhooks/${webhookId}`;
}

export function editWebhookHref(webhookId: string): Route {
  return `/settings/webhooks/${webhookId}/edit`;
}
