import type { Role } from "@/lib/contract/common";
import { type PersonKey, people } from "./people";

type DemoAccount = {
  id: string;
  name: string;
  type: Role;
  status: "Active" | "Enabled";
  revision?: number;
  icon?: string;
  eligibility?: { client: boolean; partner: boolean };
  /** The one API token of the account; public like the passwords, in demo mode only. */
  token: string;
  members: readonly PersonKey[];
};

/** The accounts of the demo world; the last two are those of the documented certificate example. */
export const accounts = {
  fjordline: {
    id: "ACC-3104-5520",
    name: "Fjordline Logistics",
    type: "Client",
    status: "Active",
    eligibility: { client: true, partner: false },
    token: "idt:TKN-3104-0001:demo-fjordline-7mQx2vLrT9",
    members: ["ingrid", "lukas", "marta", "sigrid", "noor"],
  },
  meridian: {
    id: "ACC-5287-9013",
    name: "Meridian Cloud Services",
    type: "Client",
    status: "Active",
    eligibility: { client: false, partner: true },
    token: "idt:TKN-5287-0001:demo-meridian-c4HbW8sZpK",
    members: ["oliver", "camille", "noor"],
  },
  operations: {
    id: "ACC-1000-0001",
    name: "Marketplace Operations",
    type: "Operations",
    status: "Active",
    token: "idt:TKN-1000-0001:demo-operations-Yd3kNfE6uA",
    members: ["elena", "daniel"],
  },
  microsoft: {
    id: "ACC-1234-1234",
    name: "Microsoft",
    type: "Vendor",
    status: "Enabled",
    token: "idt:TKN-1234-0001:demo-microsoft-R5tGj1qVwB",
    members: ["ana", "jack"],
  },
  northlight: {
    id: "ACC-6120-3378",
    name: "Northlight Security",
    type: "Vendor",
    status: "Enabled",
    token: "idt:TKN-6120-0001:demo-northlight-x8PzM2cSnH",
    members: ["grace", "tomas", "paulo"],
  },
  brueckner: {
    id: "ACC-7745-2061",
    name: "Brückner Systeme",
    type: "Vendor",
    status: "Enabled",
    token: "idt:TKN-7745-0001:demo-brueckner-L6yFv9dJoQ",
    members: ["sabine", "jonas"],
  },
  tajfun: {
    id: "ACC-1762-8332",
    name: "Test Tajfun Vendor",
    type: "Vendor",
    status: "Enabled",
    revision: 8,
    icon: "/v1/accounts/accounts/ACC-1762-8332/icon",
    token: "idt:TKN-1762-0001:demo-tajfun-e2KwU7hXiC",
    members: ["mariya"],
  },
  experimental: {
    id: "ACC-7843-4996",
    name: "Experimental Client #37",
    type: "Client",
    status: "Active",
    eligibility: { client: true, partner: true },
    token: "idt:TKN-7843-0001:demo-experimental-G9bTr4mDzW",
    members: ["michael"],
  },
} as const satisfies Record<string, DemoAccount>;

export type AccountKey = keyof typeof accounts;
export type ClientKey = "fjordline" | "meridian";

/** All accounts in the order in which they are shown. */
export const allAccounts: readonly DemoAccount[] = Object.values(accounts);

/** The id inside a token `idt:TKN-dddd-dddd:<opaque>`. */
export function tokenId(account: DemoAccount) {
  return account.token.split(":")[1] ?? "";
}

/** Besides the first person of each account. */
const administrators: readonly PersonKey[] = ["jonas"];
/** Who only looks; the rest are members. */
const readers: readonly PersonKey[] = ["sigrid", "paulo"];

/** The people who may act for an account, and as what. */
export function membersOf(account: DemoAccount) {
  return account.members.map((key, index) => {
    return { ...people[key], role: roleOf(key, index) };
  });
}

function roleOf(key: PersonKey, index: number) {
  if (index === 0 || administrators.includes(key)) return "Administrator";
  return readers.includes(key) ? "ReadOnly" : "Member";
}
