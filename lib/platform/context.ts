import { randomInt } from "node:crypto";
import type { Logger } from "pino";
import type { Role } from "@/lib/contract/common";
import type { Egress } from "./egress";
import type { Files } from "./files/open";
import type { Store } from "./store/open";

/** What the verbs work with; the clock and the ids are given so that history can be built and tested. */
export type Context = {
  store: Store;
  files: Files;
  log: Logger;
  clock: () => Date;
  /** `newId("PRG", 2)` → "PRG-1234-5678". */
  newId: (prefix: string, groups: number) => string;
  demo: boolean;
  /** The only way to systems that are not ours. */
  egress: Egress;
};

/** For whom a call is made: the account decides what is visible, the actor is written to the audit. */
export type Scope = {
  role: Role;
  accountId: string;
  actor: Actor;
  /** Present when a signed-in person calls, absent for an API token. */
  sessionId?: string;
  /** The modules of the API token that calls, absent for a person, whom they don't limit (contract §1). */
  modules?: readonly string[];
};
/** Who does something, as the audit shows it. */
export type Actor = { id: string; name: string; revision: number };

/** The platform itself, as the actor of expiry and auto-approval. */
export const system: Actor = { id: "USR-0000-0000", name: "System", revision: 1 };

/** Random digits in groups of four; a collision is refused by the primary key. */
export function randomId(prefix: string, groups: number) {
  const digits = Array.from({ length: groups }, () => String(randomInt(10_000)).padStart(4, "0"));
  return [prefix, ...digits].join("-");
}

/** The id of a child: the parent's digits and a running number (contract §5). */
export function childId(prefix: string, parentId: string, number: number) {
  return `${prefix}${parentId.slice(parentId.indexOf("-"))}-${String(number).padStart(4, "0")}`;
}
