import type { World } from "../../e2e/platform";
import { equal } from "../../lib/client/filter";
import { type AccountKey, accounts } from "../../lib/platform/seed/accounts";
import { ScriptRefusal } from "../report-failure";

/** Makes sure that an account has `count` certificates, by migrating copies of an active one of its own. */
export async function fillCertificates(
  world: World,
  { account, count }: { account: AccountKey; count: number },
) {
  const list = await world(account)("listCertificates", {
    query: { limit: 1, filter: equal("status", "Active") },
  });
  const example = list.data[0];
  if (!example?.program) throw new ScriptRefusal(`${account} has no active certificate.`);
  const { program, buyer, licensee } = example;
  const missing = count - (await countOf(world, account));
  for (let number = 1; number <= missing; number++) {
    await world("operations")("createCertificate", {
      body: {
        name: `Certificate ${number} of the bench`,
        program: { id: program.id },
        client: { id: accounts[account].id },
        ...(buyer ? { buyer: { id: buyer.id } } : {}),
        ...(licensee ? { licensee: { id: licensee.id } } : {}),
      },
    });
  }
}

async function countOf(world: World, account: AccountKey) {
  const { $meta } = await world(account)("listCertificates", { query: { limit: 0 } });
  return $meta.pagination.total;
}
