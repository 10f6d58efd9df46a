import type { Scope } from "./context";
import type { Visibility } from "./read";

/** Programs in a list: published ones for clients, the vendor's own, all for Operations; never deleted ones (contract §7). */
export const listedPrograms: Visibility = (scope) => (program, bind) => {
  if (scope.role === "Client") return `${program}.status = 'Published'`;
  if (scope.role === "Vendor") {
    return `${program}.vendor_id = ${bind(scope.accountId)} and ${program}.status <> 'Deleted'`;
  }
  return `${program}.status <> 'Deleted'`;
};

/** Programs by id: for clients also those that they hold a certificate of (contract §7). */
export const visiblePrograms: Visibility = (scope) => (program, bind) => {
  if (scope.role !== "Client") return listedPrograms(scope)(program, bind);
  const held = `select 1 from certificates held where held.client_id = ${bind(scope.accountId)} and held.program_id = ${program}.id`;
  return `${program}.status = 'Published' or (${program}.status <> 'Deleted' and exists (${held}))`;
};

/** Certificates and enrollments: the client's own, those of the vendor's programs once submitted, all for Operations (contract §7). */
export const visibleRequests: Visibility = (scope) => (row, bind) => {
  if (scope.role === "Client") return `${row}.client_id = ${bind(scope.accountId)}`;
  if (scope.role === "Vendor") {
    return `${row}.vendor_id = ${bind(scope.accountId)} and ${row}.status not in ('Draft', 'Deleted')`;
  }
  return "true";
};

/** Accounts: one's own, and those one does business with. */
export const visibleAccounts: Visibility = (scope) => (account, bind) => {
  if (scope.role === "Operations") return "true";
  const own = bind(scope.accountId);
  if (scope.role === "Vendor") {
    return `${account}.id = ${own} or exists (select 1 from certificates held where held.vendor_id = ${own} and held.client_id = ${account}.id and held.status not in ('Draft', 'Deleted'))`;
  }
  return `${account}.id = ${own} or exists (select 1 from programs offered where offered.vendor_id = ${account}.id and offered.status = 'Published')`;
};

/** Buyers: the client's own, and for a vendor those that hold or ask for a certificate of its programs. */
export const visibleBuyers: Visibility = (scope) => entities(scope, "buyer_id");

/** Licensees, by the same rule as buyers. */
export const visibleLicensees: Visibility = (scope) => entities(scope, "licensee_id");

/** Sellers: those of accounts that the caller sees, and those of Operations, with which every account has to do. */
export const visibleSellers: Visibility = (scope) => (seller, bind) => {
  const kept = `${seller}.status <> 'Deleted'`;
  const seen = `host.type = 'Operations' or ${visibleAccounts(scope)("host", bind)}`;
  return `${kept} and exists (select 1 from accounts host where host.id = ${seller}.account_id and (${seen}))`;
};

/** API tokens: one's own account's, all for Operations (public canon of the platform); never deleted ones. */
export const visibleTokens: Visibility = (scope) => (token, bind) => {
  const kept = `${token}.status <> 'Deleted'`;
  if (scope.role === "Operations") return kept;
  return `${token}.account_id = ${bind(scope.accountId)} and ${kept}`;
};

/** Webhooks: the vendor's own, all for Operations (contract §13.5). */
export const visibleWebhooks: Visibility = (scope) => (webhook, bind) =>
  scope.role === "Operations" ? "true" : `${webhook}.account_id = ${bind(scope.accountId)}`;

/** Audit records: those about what concerns the own account, all for Operations (contract §14b). */
export const visibleRecords: Visibility = (scope) => (record, bind) => {
  if (scope.role === "Operations") return "true";
  const column = scope.role === "Vendor" ? "vendor_id" : "client_id";
  return `${record}.${column} = ${bind(scope.accountId)}`;
};

/** Users: the colleagues of one's own account, everybody for Operations. */
export const visibleUsers: Visibility = (scope) => (user, bind) => {
  if (scope.role === "Operations") return "true";
  return `exists (select 1 from account_users m where m.user_id = ${user}.id and m.account_id = ${bind(scope.accountId)})`;
};

function entities(scope: Scope, column: "buyer_id" | "licensee_id"): ReturnType<Visibility> {
  return (entity, bind) => {
    if (scope.role === "Operations") return "true";
    const own = bind(scope.accountId);
    if (scope.role === "Client") return `${entity}.account_id = ${own}`;
    return `exists (select 1 from certificates held where held.vendor_id = ${own} and held.${column} = ${entity}.id and held.status not in ('Draft', 'Deleted'))`;
  };
}
