import { act, type Endpoint, get, list, remove, send, vendor } from "../endpoint";
import { NewWebhook, Webhook, WebhookInput, WebhookUpdate } from "../webhook";

const webhooks = "/notifications/webhooks";
const webhook = `${webhooks}/{webhookId}`;
const roles = ["Vendor", "Operations"] as const;
const administrator = { rank: "Administrator" } as const;

/** Webhooks of vendors (contract §13.5, §14b). */
export const webhookEndpoints = {
  createWebhook: send("POST", webhooks, {
    roles: vendor,
    body: WebhookInput,
    result: NewWebhook,
    ...administrator,
    status: 201,
    showsSecret: true,
  }),
  listWebhooks: { ...list(webhooks, Webhook), roles },
  getWebhook: { ...get(webhook, Webhook), roles },
  updateWebhook: send("PUT", webhook, {
    roles: vendor,
    ...administrator,
    body: WebhookUpdate,
    result: Webhook,
  }),
  deleteWebhook: { ...remove(webhook, vendor), ...administrator },
  enableWebhook: { ...act(`${webhook}/enable`, vendor, Webhook), ...administrator },
  disableWebhook: { ...act(`${webhook}/disable`, vendor, Webhook), ...administrator },
} as const satisfies Record<string, Endpoint>;
