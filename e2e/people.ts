import { type AccountKey, accounts, membersOf } from "../lib/platform/seed/accounts";
import { nameOf, type PersonKey, people } from "../lib/platform/seed/people";

/** A person of the demo world with the account that they act for when signed in with one press. */
export function demoPerson(key: PersonKey, account: AccountKey = firstAccountOf(key)) {
  const { id, firstName, email, password } = people[key];
  return { id, firstName, email, password, name: nameOf(people[key]), account: accounts[account] };
}

function firstAccountOf(key: PersonKey): AccountKey {
  const names = accountKeys();
  const found = names.find((name) =>
    membersOf(accounts[name]).some(({ id }) => id === people[key].id),
  );
  if (!found) throw new Error(`${key} belongs to no account.`);
  return found;
}

/** The keys of the accounts are their names; Object.keys forgets that. */
function accountKeys() {
  return Object.keys(accounts) as AccountKey[];
}
