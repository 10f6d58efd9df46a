import { Account, AccountUser, Buyer, Licensee, Seller, User } from "../account";
import { ApiToken, ApiTokenInput, ApiTokenUpdate, NewApiToken } from "../api-token";
import { act, type Endpoint, everyone, get, list, nothing, remove, send } from "../endpoint";
import { Module } from "../module";

const tokens = "/accounts/api-tokens";
const token = `${tokens}/{tokenId}`;

function icon(path: string) {
  return get(`${path}/icon`, nothing, "file");
}

/** Accounts with what belongs to them, modules and API tokens (contract §14b). */
export const accountEndpoints = {
  listAccounts: list("/accounts/accounts", Account),
  getAccount: get("/accounts/accounts/{accountId}", Account),
  getAccountIcon: icon("/accounts/accounts/{accountId}"),
  listBuyers: list("/accounts/buyers", Buyer),
  getBuyer: get("/accounts/buyers/{buyerId}", Buyer),
  getBuyerIcon: icon("/accounts/buyers/{buyerId}"),
  listLicensees: list("/accounts/licensees", Licensee),
  getLicensee: get("/accounts/licensees/{licenseeId}", Licensee),
  getLicenseeIcon: icon("/accounts/licensees/{licenseeId}"),
  listSellers: list("/accounts/sellers", Seller),
  getSeller: get("/accounts/sellers/{sellerId}", Seller),
  getSellerIcon: icon("/accounts/sellers/{sellerId}"),
  listUsers: list("/accounts/users", User),
  getUser: get("/accounts/users/{userId}", User),
  getUserIcon: icon("/accounts/users/{userId}"),
  listAccountUsers: list("/accounts/account-users", AccountUser),
  listModules: list("/accounts/modules", Module),
  getModule: get("/accounts/modules/{moduleId}", Module),

  createApiToken: send("POST", tokens, {
    roles: everyone,
    body: ApiTokenInput,
    result: NewApiToken,
    status: 201,
    showsSecret: true,
  }),
  listApiTokens: list(tokens, ApiToken),
  getApiToken: get(token, ApiToken),
  updateApiToken: send("PUT", token, { roles: everyone, body: ApiTokenUpdate, result: ApiToken }),
  deleteApiToken: remove(token, everyone),
  enableApiToken: act(`${token}/enable`, everyone, ApiToken),
  disableApiToken: act(`${token}/disable`, everyone, ApiToken),

  listUsersOfAccount: list("/accounts/{accountId}/users", User),
} as const satisfies Record<string, Endpoint>;
