import { z } from "zod";
import { Account, User } from "./account";

/**
 * What signing in asks for: e-mail and password, or, on a platform in demo mode only, one of its people by id.
 * Ours, not part of the Program API: a portal needs it to act for a person instead of a token (contract §1).
 */
export const SessionInput = z.union([
  z.object({
    email: z.string().trim().min(1, "Enter your e-mail address."),
    password: z.string().min(1, "Enter your password."),
  }),
  z.object({
    user: z.object({ id: z.string() }),
    account: z.object({ id: z.string() }).optional(),
  }),
]);
export type SessionInput = z.infer<typeof SessionInput>;

/** The signed-in person, the account they act for now and the ones they may switch to. */
export const Session = z.looseObject({
  id: z.string(),
  expiresAt: z.string(),
  user: User,
  account: Account,
  accounts: z.array(Account),
});
export type Session = z.infer<typeof Session>;

/** A new session; `token` is shown once and serves as Bearer token until `expiresAt` (ISO instant). */
export const NewSession = Session.extend({ token: z.string() });
export type NewSession = z.infer<typeof NewSession>;

/** Changes the account that the session acts for; it must be one of the person's accounts. */
export const SessionSwitchInput = z.object({ account: z.object({ id: z.string().min(1) }) });

/** A person of the demo world, offered for one-click sign-in on a platform in demo mode. */
export const DemoPerson = z.looseObject({ user: User, account: Account });
export type DemoPerson = z.infer<typeof DemoPerson>;

/** The demo world's people, vendors last. */
export const DemoPeople = z.looseObject({ data: z.array(DemoPerson) });
