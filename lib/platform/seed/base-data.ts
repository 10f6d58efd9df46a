import { eq } from "drizzle-orm";
import { digest } from "../access";
import { childId } from "../context";
import { accountIconPath } from "../icon";
import { allModules } from "../modules";
import { created, insert } from "../record";
import { hashOf } from "../sign-in/password-hash";
import type { Store } from "../store/open";
import {
  accounts as accountsTable,
  accountUsers,
  apiTokens,
  buyers as buyersTable,
  icons,
  licensees as licenseesTable,
  products as productsTable,
  users,
} from "../store/schema";
import { sellers as sellersTable } from "../store/schema-platform";
import type { Tx } from "../store/transaction";
import { accountIcons } from "./account-icons";
import { accounts, allAccounts, membersOf, tokenId } from "./accounts";
import { buyers, type DemoLicensee, licensees } from "./entities";
import { allPeople, nameOf, people } from "./people";
import { products } from "./products";
import { sellers } from "./sellers";

/** Accounts, people, tokens, buyers, licensees, sellers and products: what no verb of the API creates. */
export async function insertBaseData({ transaction }: Store, at: Date) {
  const { elena } = people;
  const account = { id: accounts.operations.id, role: accounts.operations.type };
  const stamp = { actor: { id: elena.id, name: nameOf(elena), revision: 1 }, at, account };
  const audit = created(stamp);
  await transaction(async (tx) => {
    await tx.insert(accountsTable).values(allAccounts.map((account) => ({ ...account, audit })));
    await hangIcons(tx);
    await tx
      .insert(users)
      .values(allPeople.map((person) => ({ ...person, name: nameOf(person), audit })));
    await tx.insert(accountUsers).values(
      allAccounts.flatMap((account) =>
        membersOf(account).map(({ id, role }, index) => ({
          id: childId("AUSR", account.id, index + 1),
          accountId: account.id,
          userId: id,
          role,
          audit,
        })),
      ),
    );
    for (const account of allAccounts) {
      const values = {
        id: tokenId(account),
        accountId: account.id,
        name: `${account.name} demo token`,
        description: "Fixed and public: it exists in demo mode only.",
        modules: allModules.map(({ id }) => id),
        secretHash: digest(account.token),
      };
      await insert(tx, stamp, { table: apiTokens, values });
    }
    await tx
      .insert(sellersTable)
      .values(sellers.map((seller) => ({ ...seller, accountId: account.id, audit })));
    const payers = Object.values(buyers);
    await tx
      .insert(buyersTable)
      .values(payers.map((buyer) => ({ ...buyer, accountId: accounts[buyer.account].id, audit })));
    const holders: DemoLicensee[] = Object.values(licensees);
    await tx.insert(licenseesTable).values(
      holders.map((holder) => ({
        ...holder,
        accountId: accounts[holder.account].id,
        buyerId: buyers[holder.buyer].id,
        eligibility: allAccounts.find(({ id }) => id === accounts[holder.account].id)?.eligibility,
        audit,
      })),
    );
    await tx
      .insert(productsTable)
      .values(
        products.map((product) => ({ ...product, vendorId: accounts[product.vendor].id, audit })),
      );
  });
}

/** SVG is refused from strangers because it can carry scripts; ours goes to the store directly. */
async function hangIcons(tx: Tx) {
  for (const [key, picture] of accountIcons) {
    const { id } = accounts[key];
    const bytes = Buffer.from(picture);
    await tx.insert(icons).values({ ownerId: id, contentType: "image/svg+xml", bytes });
    await tx
      .update(accountsTable)
      .set({ icon: accountIconPath(id) })
      .where(eq(accountsTable.id, id));
  }
}

/** Sets the people's passwords, which takes longer than everything in `insertBaseData`. */
export async function insertPasswords({ db }: Store) {
  await Promise.all(
    allPeople.map(async ({ id, password }) => {
      const passwordHash = await hashOf(password);
      await db.update(users).set({ passwordHash }).where(eq(users.id, id));
    }),
  );
}
