import type { AccountUser } from "@/lib/contract/account";
import { formatName } from "@/lib/format";

/** A person of an account as lists, menus and dialogs take them. */
export type Member = {
  id: string;
  name: string;
  role: string;
  status: string;
};

export function memberOf({ id, user, role, status }: AccountUser): Member {
  return {
    id,
    name: formatName(user ?? { id }),
    role: role ?? "",
    status: status ?? "",
  };
}

/** Invited people whose invitation is over need a new one; the list says so instead of "Invited". */
export function statusOf({ status, invitation }: AccountUser): string {
  const isOver = status === "Invited" && invitation?.status === "Invitation Expired";
  return isOver ? "Invitation expired" : (status ?? "");
}
