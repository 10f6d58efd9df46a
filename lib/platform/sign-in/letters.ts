import { eq } from "drizzle-orm";
import type { Letter } from "../mail/letter";
import { portalUrl, queueMail } from "../mail/queue";
import { users } from "../store/schema";
import type { Tx } from "../store/transaction";
import type { Asking } from "./security-log";

type Notice = Pick<Letter, "subject"> & { paragraphs: readonly string[] };

const notices = {
  passwordChanged: {
    subject: "Your password was changed",
    paragraphs: [
      "The password of your Program Portal sign-in was changed, and your other sessions were ended.",
    ],
  },
  codesTurnedOn: {
    subject: "Two-step sign-in is on",
    paragraphs: [
      "From now on your Program Portal sign-in asks for a code of your authenticator app after the password.",
    ],
  },
  codesTurnedOff: {
    subject: "Two-step sign-in is off",
    paragraphs: [
      "Your Program Portal sign-in doesn't ask for a code of an authenticator app any more.",
    ],
  },
  passkeyAdded: {
    subject: "A passkey was added",
    paragraphs: ["A passkey was added to your Program Portal sign-in."],
  },
  passkeyRemoved: {
    subject: "A passkey was removed",
    paragraphs: ["A passkey of your Program Portal sign-in was removed."],
  },
  newBrowser: {
    subject: "You signed in from a new browser",
    paragraphs: [
      "Somebody signed in to the Program Portal with your password from a browser that you haven't used before.",
    ],
  },
} as const satisfies Record<string, Notice>;

/** Tells a person by mail what was done to their sign-in, so that they notice when it wasn't them. */
export async function queueNotice(
  tx: Tx,
  asking: Asking,
  { userId, notice }: { userId: string; notice: keyof typeof notices },
) {
  const { context, caller } = asking;
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId));
  if (!user) return;
  const { subject, paragraphs } = notices[notice];
  const at = `${context.clock().toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const letter = {
    subject,
    paragraphs: [...paragraphs, `When: ${at}. From: ${caller.address}.`],
    action: { label: "Look at your sign-in", url: portalUrl(context, caller, "/settings") },
    closing: [
      "If that was you, there is nothing to do. If it wasn't, choose a new password at once and end the sessions that you don't know.",
    ],
  };
  await queueMail(tx, context, { to: user.email, letter });
}

/** The mail with the way to a new password. The secret stands behind `#`, so that no log and no Referer gets it. */
export function resetLetter({ context, caller }: Asking, secret: string): Letter {
  return {
    subject: "Choose a new password",
    paragraphs: [
      "Somebody, most likely you, asked for a new password for your Program Portal sign-in.",
    ],
    action: {
      label: "Choose a new password",
      url: portalUrl(context, caller, `/reset-password#${secret}`),
    },
    closing: [
      "The link works once and for an hour. If you didn't ask for it, there is nothing to do: your password stays as it is.",
    ],
  };
}
