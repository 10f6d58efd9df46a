"use server";

import "server-only";
import { z } from "zod";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import {
  CodeInput,
  Confirmation,
  PasskeyInput,
  PasskeyUpdate,
  PasswordInput,
} from "@/lib/contract/session";
import { action, draftAction } from "../action";
import { platform } from "../platform";
import { currentSession } from "../session";

const nothing = z.object({});
const target = z.object({ id: z.string() });

/** Proves that it is still the same person, after which what was refused may be done (`#confirm-identity`). */
export const confirmIdentity = draftAction(Confirmation, async (body) => {
  await platform("confirmSession", { body });
});

export const changePassword = action(PasswordInput, async (body) => {
  const session = await currentSession();
  if (!session) throw new ProblemError(problemOf(401));
  await platform("setPassword", { params: { userId: session.user.id }, body });
});

/** These two leave the page as it is: it shows secrets that nothing could show again. */
export const startCodes = draftAction(nothing, () => platform("startCodes"));

export const confirmCodes = draftAction(CodeInput, (body) => platform("confirmCodes", { body }));

export const renewRecoveryCodes = draftAction(nothing, () => platform("renewRecoveryCodes"));

export const removeCodes = action(nothing, async () => {
  await platform("removeCodes");
});

export const startPasskey = draftAction(nothing, () => platform("startPasskey"));

export const createPasskey = action(PasskeyInput, (body) => platform("createPasskey", { body }));

export const renamePasskey = action(PasskeyUpdate.extend(target.shape), ({ id, ...body }) =>
  platform("updatePasskey", { params: { passkeyId: id }, body }),
);

export const deletePasskey = action(target, async ({ id }) => {
  await platform("deletePasskey", { params: { passkeyId: id } });
});

export const endSession = action(target, async ({ id }) => {
  await platform("endSession", { params: { sessionId: id } });
});

export const endOtherSessions = action(nothing, async () => {
  await platform("endOtherSessions");
});
