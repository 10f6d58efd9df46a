import { defineObject, json, reference, text } from "../rql/object";
import { audit, core, identity, leftOut } from "./shared";

const eligibility = json("eligibility", { fields: { client: "boolean", partner: "boolean" } });

export const Account = defineObject({
  name: "Account",
  table: "accounts",
  properties: {
    ...identity,
    type: text("type", { core, values: ["Client", "Vendor", "Operations"] }),
    status: text("status", { core, values: ["Active", "Enabled", "Disabled"] }),
    eligibility,
    audit,
  },
  ...leftOut,
});

const entity = {
  ...identity,
  status: text("status"),
  account: reference(() => Account, "account_id"),
  address: json("address"),
  contact: json("contact"),
};

export const Buyer = defineObject({
  name: "Buyer",
  table: "buyers",
  properties: { ...entity, audit },
  ...leftOut,
});

export const Licensee = defineObject({
  name: "Licensee",
  table: "licensees",
  properties: {
    ...entity,
    externalId: text("external_id", { core }),
    buyer: reference(() => Buyer, "buyer_id"),
    eligibility,
    audit,
  },
  ...leftOut,
});

export const User = defineObject({
  name: "User",
  table: "users",
  properties: {
    ...identity,
    firstName: text("first_name"),
    lastName: text("last_name"),
    email: text("email"),
    phone: json("phone", { core }),
    status: text("status"),
    audit,
  },
  ...leftOut,
});
