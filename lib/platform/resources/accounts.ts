import type { Verb } from "../call";
import { Account, Buyer, Licensee, User } from "../objects/account";
import { readList, readOne } from "../read";
import { visibleAccounts, visibleBuyers, visibleLicensees, visibleUsers } from "../visibility";

export const listAccounts: Verb<"listAccounts"> = (call) =>
  readList(call, Account, visibleAccounts(call.scope));

export const getAccount: Verb<"getAccount"> = (call) =>
  readOne(call, Account, { id: call.id("accountId"), where: visibleAccounts(call.scope) });

export const listBuyers: Verb<"listBuyers"> = (call) =>
  readList(call, Buyer, visibleBuyers(call.scope));

export const getBuyer: Verb<"getBuyer"> = (call) =>
  readOne(call, Buyer, { id: call.id("buyerId"), where: visibleBuyers(call.scope) });

export const listLicensees: Verb<"listLicensees"> = (call) =>
  readList(call, Licensee, visibleLicensees(call.scope));

export const getLicensee: Verb<"getLicensee"> = (call) =>
  readOne(call, Licensee, { id: call.id("licenseeId"), where: visibleLicensees(call.scope) });

export const listUsers: Verb<"listUsers"> = (call) =>
  readList(call, User, visibleUsers(call.scope));

export const getUser: Verb<"getUser"> = (call) =>
  readOne(call, User, { id: call.id("userId"), where: visibleUsers(call.scope) });
