import { z } from "zod";
import { Account } from "./account";
import { nested, openEnum, plainIdentity } from "./common";

/** When a vendor's own system is asked (contract §13.5). */
export const WebhookType = z.enum([
  "ValidateEnrollmentDraft",
  "ValidateEnrollmentQuerying",
  "ValidateReEnrollment",
  "ValidateReEnrollmentQuerying",
]);
export type WebhookType = z.infer<typeof WebhookType>;

/** A property of the object by its path, and what it has to be for the webhook to be called (contract §13.5). */
export const WebhookCriterion = z.looseObject({ key: z.string(), value: z.string() });

/** One call of a webhook: when, about what, how long it took in milliseconds and what came of it (contract §14b). */
export const WebhookCall = z.looseObject({
  at: z.string().optional(),
  objectId: z.string().optional(),
  durationMs: z.number().optional(),
  httpStatus: z.number().nullish(),
  message: z.string().nullish(),
});
export type WebhookCall = z.infer<typeof WebhookCall>;

/** Where the platform asks a vendor's own system (contract §13.5). Its secret is in no answer but that of its creation. */
export const Webhook = z.looseObject({
  ...plainIdentity,
  description: z.string().nullish(),
  type: z.string().optional(),
  objectType: z.string().optional(),
  url: z.string().optional(),
  criteria: z.array(WebhookCriterion).optional(),
  status: openEnum(["Enabled", "Disabled"]).optional(),
  statistics: z
    .looseObject({
      calls: z.number().optional(),
      successes: z.number().optional(),
      failures: z.number().optional(),
    })
    .optional(),
  lastCall: nested(WebhookCall),
  lastSuccess: nested(WebhookCall),
  lastFailure: nested(WebhookCall),
  account: nested(Account),
});
export type Webhook = z.infer<typeof Webhook>;

/** A new webhook; `secret` is there when the platform made it up, and shown this once (contract §13.5). */
export const NewWebhook = Webhook.extend({ secret: z.string().optional() });
export type NewWebhook = z.infer<typeof NewWebhook>;

const path = /^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/;
const value = z
  .string()
  .min(1, "Enter the value that this property has to have.")
  .max(500, "Shorten the value to 500 characters.");

const pairs = z
  .array(
    z.object({
      key: z.string().regex(path, "Enter the path of a property, such as program.id."),
      value,
    }),
  )
  .max(20, "Send 20 criteria at most.");

/** Criteria as pairs, or as one object `{ "program.id": "PRG-…" }`; both become pairs (contract §13.5). */
const Criteria = z.preprocess(
  (criteria) =>
    typeof criteria === "object" && criteria !== null && !Array.isArray(criteria)
      ? Object.entries(criteria).map(([key, value]) => ({ key, value }))
      : criteria,
  pairs,
);

const properties = {
  name: z
    .string()
    .trim()
    .min(1, "Enter a name for the webhook.")
    .max(200, "Shorten the name to 200 characters."),
  description: z.string().max(2000, "Shorten the description to 2,000 characters.").nullable(),
  url: z.string().trim().max(2048, "Shorten the address to 2,048 characters."),
  secret: z
    .string()
    .min(24, "Use 24 characters at least for the secret.")
    .max(256, "Shorten the secret to 256 characters."),
  criteria: Criteria,
};

/** What creates a webhook; without a secret the platform makes one up (contract §13.5). */
export const WebhookInput = z
  .object({ ...properties, type: WebhookType })
  .partial()
  .required({ type: true, url: true });
export type WebhookInput = z.infer<typeof WebhookInput>;

/** A partial change of a webhook; its type stays (contract §13.5). */
export const WebhookUpdate = z.object(properties).partial();
export type WebhookUpdate = z.infer<typeof WebhookUpdate>;
