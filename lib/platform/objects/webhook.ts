import { collection, defineObject, json, reference, text } from "../rql/object";
import { Account } from "./account";
import { audit, core, leftOut, plainIdentity, vendors } from "./shared";

const call = {
  at: "instant",
  objectId: "text",
  durationMs: "integer",
  httpStatus: "integer",
  message: "text",
} as const;

/** The secret is no property: whoever needs it has chosen it or was told it once. */
export const Webhook = defineObject({
  name: "Webhook",
  table: "webhooks",
  properties: {
    ...plainIdentity,
    name: text("name", { core, ...vendors }),
    description: text("description", vendors),
    type: text("type"),
    objectType: text("object_type"),
    url: text("url", vendors),
    criteria: collection("criteria", { key: "text", value: "text" }, vendors),
    status: text("status", { values: ["Enabled", "Disabled"] }),
    statistics: json("statistics", {
      fields: { calls: "integer", successes: "integer", failures: "integer" },
    }),
    lastCall: json("last_call", { fields: call }),
    lastSuccess: json("last_success", { fields: call }),
    lastFailure: json("last_failure", { fields: call }),
    account: reference(() => Account, "account_id"),
    audit,
  },
  ...leftOut,
});
