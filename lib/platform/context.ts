import { randomInt } from "node:crypto";
import type { Logger } from "pino";
import type { Role } from "@/lib/contract/common";
import type { Rank } from "@/lib/contract/endpoint";
import type { Egress } from "./egress";
import type { Files } from "./files/open";
import { type Limits, unlimited } from "./limits";
import type { Store } from "./store/open";
import type { Vault } from "./vault";

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
  limits: Limits;
  vault: Vault;
  /** Where browsers reach the portals of this platform; links in mails lead to the first unless a portal says which it is. */
  origins: readonly [string, ...string[]];
  mail: MailSettings;
  sso: SsoSettings | undefined;
};

/** Without an SMTP server mails stay readable in demo mode and go to the log otherwise. */
export type MailSettings = { smtpUrl?: string | undefined; from: string };

/** The OpenID provider whose ID tokens this platform takes, and what its groups mean here. */
export type SsoSettings = {
  issuer: string;
  clientId: string;
  /** The claim of the ID token that lists the person's groups. */
  groupClaim: string;
  groups: readonly { group: string; accountId: string; role: Rank }[];
};

/** What a platform needs besides its store and its files when nobody from outside calls it, as for history and tests. */
export const secluded = {
  limits: unlimited,
  origins: ["https://portal.invalid"],
  mail: { from: "Program Portal <no-reply@portal.invalid>" },
  sso: undefined,
} as const satisfies Partial<Context>;

/** For whom a call is made: the account decides what is visible, the actor is written to the audit. */
export type Scope = {
  role: Role;
  accountId: string;
  actor: Actor;
  /** Present when a signed-in person calls, absent for an API token. */
  sessionId?: string;
  /** What the signed-in person may do for the account; an API token may do all. */
  rank?: Rank;
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
