import { EnvRefusal, env } from "../lib/env";
import { allAccounts, membersOf } from "../lib/platform/seed/accounts";
import { nameOf } from "../lib/platform/seed/people";

/** Prints the people, accounts and API tokens of the demo world as JSON; refuses when there is no demo world. */
function printDemoWorld() {
  if (!env().demo) {
    console.error("There is no demo world: DEMO is off. Set DEMO=on to see its people and tokens.");
    process.exitCode = 1;
    return;
  }
  const accounts = allAccounts.map((account) => ({
    id: account.id,
    name: account.name,
    type: account.type,
    token: account.token,
    users: membersOf(account).map((person) => ({
      id: person.id,
      name: nameOf(person),
      email: person.email,
      password: person.password,
    })),
  }));
  console.log(JSON.stringify({ accounts }, null, 2));
}

try {
  printDemoWorld();
} catch (error) {
  if (!(error instanceof EnvRefusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
