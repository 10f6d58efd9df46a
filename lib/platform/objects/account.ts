import {
  collection,
  computed,
  defineObject,
  embedded,
  instant,
  integer,
  json,
  reference,
  text,
} from "../rql/object";
import { audit, core, identity, leftOut, plainIdentity } from "./shared";

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
    status: text("status", { values: ["Active", "Invited", "Blocked"] }),
    lastLoginAt: instant("last_login_at"),
    settings: json("settings"),
    audit,
  },
  ...leftOut,
});

export const Seller = defineObject({
  name: "Seller",
  table: "sellers",
  properties: {
    ...identity,
    status: text("status", { values: ["Active", "Disabled", "Offline", "Deleted"] }),
    externalId: text("external_id", { core }),
    account: reference(() => Account, "account_id"),
    address: json("address"),
    audit,
  },
  ...leftOut,
});

/** Until when an invitation may be accepted, and how far it has come (public API documentation). */
const invitation = computed(
  "text",
  (row) =>
    `case when ${row}.status <> 'Invited' then 'Active' when ${row}.invitation_expires_at > now() then 'Invited' else 'Invitation Expired' end`,
);

/** That a person may act for an account, and what they may do for it (contract §14b; `role` and `status` are ours). */
export const AccountUser = defineObject({
  name: "AccountUser",
  table: "account_users",
  properties: {
    id: text("id", { core }),
    revision: integer("revision", { core }),
    user: reference(() => User, "user_id", { core }),
    account: reference(() => Account, "account_id", { core }),
    role: text("role", { values: ["Administrator", "Member", "ReadOnly"] }),
    status: text("status", { values: ["Active", "Invited", "Disabled"] }),
    invitation: embedded({
      status: invitation,
      expiresAt: instant("invitation_expires_at"),
    }),
    audit,
  },
  ...leftOut,
});

export const Module = defineObject({
  name: "Module",
  table: "modules",
  properties: { ...plainIdentity, description: text("description", { core }), audit },
  ...leftOut,
});

/** A module that this release no longer has is shown by its id. */
function modulesOf(row: string) {
  const named =
    "jsonb_strip_nulls(jsonb_build_object('id', own.id, 'name', m.name, 'revision', m.revision))";
  return `(select coalesce(jsonb_agg(${named} order by own.place), '[]') from jsonb_array_elements_text(${row}.modules) with ordinality as own(id, place) left join modules m on m.id = own.id)`;
}

/** The secret is no property: it is told once, and the store keeps its digest. */
/** An account manages its own tokens, whatever its role (contract §14b). */
const owners = { write: { Client: "always", Vendor: "always", Operations: "always" } } as const;

export const ApiToken = defineObject({
  name: "ApiToken",
  table: "api_tokens",
  properties: {
    ...identity,
    name: text("name", { core, ...owners }),
    description: text("description", owners),
    status: text("status", { values: ["Active", "Disabled", "Deleted"] }),
    lastAccessAt: instant("last_access_at"),
    account: reference(() => Account, "account_id"),
    modules: collection(modulesOf, { id: "text", name: "text" }, owners),
    audit,
  },
  ...leftOut,
});
