"use server";

import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { InvitationAcceptance, InvitationCode } from "@/lib/contract/account";
import { draftAction } from "../action";
import { platform } from "../platform";
import { currentSession } from "../session";
import { shownProblem } from "../shown-problem";
import { writeNotice } from "../sign-in-notice";

/** What the invitation behind a code is about. */
export const readInvitation = draftAction(InvitationCode, async (body) => {
  const { accountUser, account, user, ...invitation } = await platform("readInvitation", { body });
  const { role, invitedBy, expiresAt, needsPassword } = invitation;
  return {
    accountUserId: accountUser.id,
    account: { id: account.id, name: account.name ?? account.id },
    person: {
      email: user.email ?? "",
      firstName: user.firstName ?? "",
      lastName: user.lastName ?? "",
    },
    role: role ?? "Member",
    invitedBy: invitedBy ?? undefined,
    expiresAt,
    needsPassword,
  };
});

const place = z.object({
  accountUserId: z.string(),
  accountId: z.string(),
  account: z.string(),
  email: z.string(),
});

/** Whoever is signed in as the invited person goes on to the new account; anybody else signs in first. */
export const acceptInvitation = draftAction(
  InvitationAcceptance.extend(place.shape),
  async ({ accountUserId, accountId, account, email, ...body }) => {
    await platform("acceptInvite", { params: { accountUserId }, body });
    const session = await currentSession();
    if (session && session.user.email?.toLowerCase() === email.toLowerCase()) {
      await platform("switchSession", { body: { account: { id: accountId } } }).catch(shownProblem);
      revalidatePath("/", "layout");
      redirect("/");
    }
    await writeNotice({ kind: "invitation-accepted", email, account });
    redirect("/sign-in");
  },
);
