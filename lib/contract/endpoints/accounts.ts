import { Account, Buyer, Licensee, User } from "../account";
import { type Endpoint, get, list } from "../endpoint";

/** Accounts, their buyers, licensees and users (contract §14b). */
export const accountEndpoints = {
  listAccounts: list("/accounts/accounts", Account),
  getAccount: get("/accounts/accounts/{accountId}", Account),
  listBuyers: list("/accounts/buyers", Buyer),
  getBuyer: get("/accounts/buyers/{buyerId}", Buyer),
  listLicensees: list("/accounts/licensees", Licensee),
  getLicensee: get("/accounts/licensees/{licenseeId}", Licensee),
  listUsers: list("/accounts/users", User),
  getUser: get("/accounts/users/{userId}", User),
} as const satisfies Record<string, Endpoint>;
