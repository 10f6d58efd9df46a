import { webhooks } from "./store/schema-platform";
import { people, type TestPlatform } from "./testing";
import { sealWebhookSecret } from "./webhook-secret";

export const webhookSecret = "3ct^6NoryQN22V";

/** A webhook of the test vendor that asks `url` about new drafts, unless `change` says otherwise. */
export async function addWebhook(
  { context }: TestPlatform,
  url: string,
  change: Partial<typeof webhooks.$inferInsert> = {},
) {
  const values = {
    id: context.newId("WBH", 2),
    name: "Validation",
    accountId: people.vendor.id,
    type: "ValidateEnrollmentDraft",
    objectType: "Enrollment",
    url,
    secret: await sealWebhookSecret(context.vault, webhookSecret),
    status: "Enabled",
    ...change,
  };
  await context.store.db.insert(webhooks).values(values);
  return values;
}
