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
