import type { Call, Verb } from "../call";
import { readIcon } from "../icon";
import { Account, Buyer, Licensee, Module, Seller, User } from "../objects/account";
import { readList, readOne, type Visibility } from "../read";
import { freshId, insert, stampOf } from "../record";
import type { ObjectDefinition } from "../rql/object";
import { accounts } from "../store/schema";
import {
  visibleAccounts,
  visibleBuyers,
  visibleLicensees,
  visibleSellers,
  visibleUsers,
} from "../visibility";

export const listAccounts: Verb<"listAccounts"> = (call) =>
  readList(call, Account, visibleAccounts(call.scope));

export const createAccount: Verb<"createAccount"> = async (call) => {
  const { context, body } = call;
  const id = await context.store.transaction(async (tx) => {
    const id = await freshId(tx, context, { table: accounts, prefix: "ACC", groups: 2 });
    const eligibility = body.eligibility ?? (body.type === "Client" ? direct : null);
    const values = { id, name: body.name, type: body.type, eligibility };
    await insert(tx, stampOf(call), { table: accounts, values });
    return id;
  });
  return readOne(call, Account, { id, where: visibleAccounts(call.scope) });
};

/** Clients buy for themselves unless somebody says that they sell on (contract §5). */
const direct = { client: true, partner: false };

export const getAccount: Verb<"getAccount"> = (call) =>
  readOne(call, Account, { id: call.id("accountId"), where: visibleAccounts(call.scope) });

export const getAccountIcon: Verb<"getAccountIcon"> = (call) =>
  iconOf(call, Account, { id: call.id("accountId"), visible: visibleAccounts });

export const listBuyers: Verb<"listBuyers"> = (call) =>
  readList(call, Buyer, visibleBuyers(call.scope));

export const getBuyer: Verb<"getBuyer"> = (call) =>
  readOne(call, Buyer, { id: call.id("buyerId"), where: visibleBuyers(call.scope) });

export const getBuyerIcon: Verb<"getBuyerIcon"> = (call) =>
  iconOf(call, Buyer, { id: call.id("buyerId"), visible: visibleBuyers });

export const listLicensees: Verb<"listLicensees"> = (call) =>
  readList(call, Licensee, visibleLicensees(call.scope));

export const getLicensee: Verb<"getLicensee"> = (call) =>
  readOne(call, Licensee, { id: call.id("licenseeId"), where: visibleLicensees(call.scope) });

export const getLicenseeIcon: Verb<"getLicenseeIcon"> = (call) =>
  iconOf(call, Licensee, { id: call.id("licenseeId"), visible: visibleLicensees });

export const listSellers: Verb<"listSellers"> = (call) =>
  readList(call, Seller, visibleSellers(call.scope));

export const getSeller: Verb<"getSeller"> = (call) =>
  readOne(call, Seller, { id: call.id("sellerId"), where: visibleSellers(call.scope) });

export const getSellerIcon: Verb<"getSellerIcon"> = (call) =>
  iconOf(call, Seller, { id: call.id("sellerId"), visible: visibleSellers });

export const getUserIcon: Verb<"getUserIcon"> = (call) =>
  iconOf(call, User, { id: call.id("userId"), visible: visibleUsers });

/** The users of an account that the caller sees: of another than its own that is none, except for Operations. */
export const listUsersOfAccount: Verb<"listUsersOfAccount"> = async (call) => {
  const accountId = call.id("accountId");
  const where = visibleAccounts(call.scope);
  await readOne({ ...call, search: "select=-*,id" }, Account, { id: accountId, where });
  const visible = visibleUsers(call.scope);
  return readList(call, User, (user, bind) => {
    const member = `select 1 from account_users m where m.user_id = ${user}.id and m.account_id = ${bind(accountId)}`;
    return `exists (${member}) and (${visible(user, bind)})`;
  });
};

export const listModules: Verb<"listModules"> = (call) => readList(call, Module, () => "true");

export const getModule: Verb<"getModule"> = (call) =>
  readOne(call, Module, { id: call.id("moduleId"), where: () => "true" });

async function iconOf(
  call: Call,
  object: ObjectDefinition,
  { id, visible }: { id: string; visible: Visibility },
) {
  await readOne({ ...call, search: "select=-*,id" }, object, { id, where: visible(call.scope) });
  return readIcon(call.context, id);
}
