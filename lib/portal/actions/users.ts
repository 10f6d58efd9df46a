"use server";

import "server-only";
import { z } from "zod";
import { AccountUserInput, AccountUserUpdate } from "@/lib/contract/account";
import type { Problem } from "@/lib/contract/problem";
import { action, draftAction } from "../action";
import { platform } from "../platform";

const target = z.object({ id: z.string() });

const createAccountUser = action(AccountUserInput, (body) =>
  platform("createAccountUser", { body }),
);

export const changeRole = action(
  AccountUserUpdate.required().extend(target.shape),
  ({ id, role }) =>
    platform("updateAccountUser", { params: { accountUserId: id }, body: { role } }),
);

export const enableUser = action(target, ({ id }) =>
  platform("enableAccountUser", { params: { accountUserId: id } }),
);

export const disableUser = action(target, ({ id }) =>
  platform("disableAccountUser", { params: { accountUserId: id } }),
);

export const resendInvitation = action(target, ({ id }) =>
  platform("sendNewInvite", { params: { accountUserId: id } }),
);

/** Leaves the page as it is: that of the person would be gone before the browser has left it. */
export const removeUser = draftAction(target, async ({ id }) => {
  await platform("deleteAccountUser", { params: { accountUserId: id } });
});

type Typed = { email: string; firstName: string; lastName: string; role: string };

/** What the form shows after it was sent; `invited` is the address of the last invitation. */
export type InviteState = {
  attempt: number;
  invited?: string;
  typed?: Typed;
  problem?: Problem;
};

export async function inviteUser({ attempt }: InviteState, form: FormData): Promise<InviteState> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const typed = {
    email: text("user.email"),
    firstName: text("user.firstName"),
    lastName: text("user.lastName"),
    role: text("role"),
  };
  const { role, ...user } = typed;
  const parsed = AccountUserUpdate.shape.role.unwrap().safeParse(role);
  const outcome = await createAccountUser({ user, role: parsed.data });
  const next = { attempt: attempt + 1 };
  if (outcome.ok) return { ...next, invited: typed.email };
  return { ...next, typed, problem: outcome.problem };
}
