import "server-only";
import { cache } from "react";
import type { ListQuery } from "@/lib/client/query";
import { load, loadEvery } from "./load";

/** A page of the webhooks that the viewer sees. */
export function loadWebhooks(query: ListQuery) {
  return load("listWebhooks", { query });
}

/** One webhook, read once per request. */
export const loadWebhook = cache((webhookId: string) =>
  load("getWebhook", { params: { webhookId } }),
);

/** The vendor's programs by name, for the choice of the one that a webhook is for. */
export const loadOwnPrograms = cache(() =>
  loadEvery((query) =>
    load("listPrograms", { query: { ...query, order: "name", select: "-*,id,name" } }),
  ),
);
