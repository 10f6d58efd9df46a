import { hash } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { digest } from "../access";
import { created } from "../record";
import type { Store } from "../store/open";
import {
  accounts as accountsTable,
  accountUsers,
  apiTokens,
  buyers as buyersTable,
  licensees as licenseesTable,
  products as productsTable,
  users,
} from "../store/schema";
import { accounts, allAccounts, membersOf, tokenId } from "./accounts";
import { buyers, type DemoLicensee, licensees } from "./entities";
import { allPeople, nameOf, people } from "./people";
import { products } from "./products";

/** Accounts, people, tokens, buyers, licensees and products: what no verb of the API creates. */
export async function insertBaseData({ transaction }: Store, at: Date) {
  const elena = people.elena;
  const audit = created({ actor: { id: elena.id, name: nameOf(elena), revision: 1 }, at });
  await transaction(async (tx) => {
    await tx.insert(accountsTable).values(allAccounts.map((account) => ({ ...account, audit })));
    await tx
      .insert(users)
      .values(allPeople.map((person) => ({ ...person, name: nameOf(person), audit })));
    await tx
      .insert(accountUsers)
      .values(
        allAccounts.flatMap((account) =>
          membersOf(account).map(({ id }) => ({ accountId: account.id, userId: id })),
        ),
      );
    await tx.insert(apiTokens).values(
      allAccounts.map((account) => ({
        id: tokenId(account),
        accountId: account.id,
        name: `${account.name} demo token`,
        description: "Fixed and public: it exists in demo mode only.",
        secretHash: digest(account.token),
        audit,
      })),
    );
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

/** What OWASP recommends for argon2id: 19 MiB, two passes, one lane. */
const passwordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Sets the people's passwords, which takes longer than everything in `insertBaseData`. */
export async function insertPasswords({ db }: Store) {
  await Promise.all(
    allPeople.map(async ({ id, password }) => {
      const passwordHash = await hash(password, passwordCost);
      await db.update(users).set({ passwordHash }).where(eq(users.id, id));
    }),
  );
}
