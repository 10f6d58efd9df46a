import {
  Account,
  AccountInput,
  AccountUser,
  AccountUserInput,
  AccountUserUpdate,
  Buyer,
  Invitation,
  InvitationAcceptance,
  InvitationCode,
  Licensee,
  Seller,
  User,
  UserUpdate,
} from "../account";
import { ApiToken, ApiTokenInput, ApiTokenUpdate, NewApiToken } from "../api-token";
import { act, type Endpoint, everyone, get, list, nothing, remove, send } from "../endpoint";
import { Module } from "../module";
import { PasswordInput } from "../session";

const tokens = "/accounts/api-tokens";
const token = `${tokens}/{tokenId}`;
const user = "/accounts/users/{userId}";
const members = "/accounts/account-users";
const member = `${members}/{accountUserId}`;
/** What only an administrator does for the account. */
const administrator = { rank: "Administrator" } as const;

function icon(path: string) {
  return get(`${path}/icon`, nothing, "file");
}

/** Accounts with what belongs to them, modules and API tokens (contract §14b). */
export const accountEndpoints = {
  createAccount: send("POST", "/accounts/accounts", {
    roles: ["Operations"],
    ...administrator,
    body: AccountInput,
    result: Account,
    status: 201,
  }),
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
  updateUser: send("PUT", user, {
    roles: everyone,
    rank: "ReadOnly",
    body: UserUpdate,
    result: User,
  }),
  setPassword: send("POST", `${user}/set-password`, {
    roles: everyone,
    rank: "ReadOnly",
    body: PasswordInput,
    result: User,
  }),
  blockUser: { ...act(`${user}/block`, ["Operations"], User), ...administrator },
  unblockUser: { ...act(`${user}/unblock`, ["Operations"], User), ...administrator },

  listAccountUsers: list(members, AccountUser),
  getAccountUser: get(member, AccountUser),
  createAccountUser: send("POST", members, {
    roles: everyone,
    ...administrator,
    body: AccountUserInput,
    result: AccountUser,
    status: 201,
  }),
  updateAccountUser: send("PUT", member, {
    roles: everyone,
    ...administrator,
    body: AccountUserUpdate,
    result: AccountUser,
  }),
  deleteAccountUser: { ...remove(member, everyone), ...administrator },
  enableAccountUser: { ...act(`${member}/enable`, everyone, AccountUser), ...administrator },
  disableAccountUser: { ...act(`${member}/disable`, everyone, AccountUser), ...administrator },
  resendInvite: { ...act(`${member}/resend-invite`, everyone, AccountUser), ...administrator },
  sendNewInvite: { ...act(`${member}/send-new-invite`, everyone, AccountUser), ...administrator },
  acceptInvite: send("POST", `${member}/accept-invite`, {
    roles: ["Anyone"],
    body: InvitationAcceptance,
    result: nothing,
    answer: "none",
    status: 204,
  }),
  readInvitation: send("POST", "/accounts/invitations", {
    roles: ["Anyone"],
    body: InvitationCode,
    result: Invitation,
  }),
  listModules: list("/accounts/modules", Module),
  getModule: get("/accounts/modules/{moduleId}", Module),

  createApiToken: send("POST", tokens, {
    roles: everyone,
    body: ApiTokenInput,
    result: NewApiToken,
    ...administrator,
    status: 201,
    showsSecret: true,
  }),
  listApiTokens: list(tokens, ApiToken),
  getApiToken: get(token, ApiToken),
  updateApiToken: send("PUT", token, {
    roles: everyone,
    ...administrator,
    body: ApiTokenUpdate,
    result: ApiToken,
  }),
  deleteApiToken: { ...remove(token, everyone), ...administrator },
  enableApiToken: { ...act(`${token}/enable`, everyone, ApiToken), ...administrator },
  disableApiToken: { ...act(`${token}/disable`, everyone, ApiToken), ...administrator },

  listUsersOfAccount: list("/accounts/{accountId}/users", User),
} as const satisfies Record<string, Endpoint>;
