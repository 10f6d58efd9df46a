import { z } from "zod";
import { Account, AccountRole, User } from "./account";

const code = z.string().trim().min(1, "Enter the code.");

/** What a browser's credential API answers, as the WebAuthn specification spells it in JSON. */
const CredentialAnswer = z.looseObject({ id: z.string(), type: z.string() });

/** Signing in with e-mail and password; `device` is what an earlier sign-in from this browser gave. */
export const PasswordSignIn = z.object({
  email: z.string().trim().min(1, "Enter your e-mail address."),
  password: z.string().min(1, "Enter your password."),
  device: z.string().optional(),
});
export type PasswordSignIn = z.infer<typeof PasswordSignIn>;

/** The second step of a person with two-step sign-in: a code of the app, or one of the recovery codes. */
export const CodeSignIn = z.object({ ticket: z.string().min(1), code });
export type CodeSignIn = z.infer<typeof CodeSignIn>;

/** Signing in with a passkey, after `startPasskeySignIn`. */
export const PasskeySignIn = z.object({ ticket: z.string().min(1), passkey: CredentialAnswer });
export type PasskeySignIn = z.infer<typeof PasskeySignIn>;

/** Signing in with an OpenID Connect ID token that was made for this platform's client, once. */
export const IdTokenSignIn = z.object({ idToken: z.string().min(1), nonce: z.string().min(1) });
export type IdTokenSignIn = z.infer<typeof IdTokenSignIn>;

/** On a platform in demo mode only: signing in as one of its people by id. */
export const DemoSignIn = z.object({
  user: z.object({ id: z.string() }),
  account: z.object({ id: z.string() }).optional(),
});
export type DemoSignIn = z.infer<typeof DemoSignIn>;

/**
 * The ways to sign in. Ours, not part of the Program API: a portal needs them to act for a person instead of a token
 * (contract §1).
 */
export const SessionInput = z.union([
  PasswordSignIn,
  CodeSignIn,
  PasskeySignIn,
  IdTokenSignIn,
  DemoSignIn,
]);
export type SessionInput = z.infer<typeof SessionInput>;

/** The signed-in person, the account they act for now, as what, and the ones they may switch to. */
export const Session = z.looseObject({
  id: z.string(),
  expiresAt: z.string(),
  user: User,
  account: Account,
  role: AccountRole.optional(),
  accounts: z.array(Account),
});
export type Session = z.infer<typeof Session>;

/**
 * A new session; `token` is shown once and serves as Bearer token until `expiresAt` (ISO instant). `device` is for the
 * browser to keep and to give at its next sign-in, so that a stranger's wrong guesses don't slow this person down.
 */
export const NewSession = Session.extend({ token: z.string(), device: z.string().optional() });
export type NewSession = z.infer<typeof NewSession>;

/** The password was right and a code is wanted: repeat the sign-in with `ticket` and `code` before it expires. */
export const SecondStep = z.looseObject({ ticket: z.string(), expiresAt: z.string() });
export type SecondStep = z.infer<typeof SecondStep>;

/** What signing in answers. */
export const SignedIn = z.union([NewSession, SecondStep]);
export type SignedIn = z.infer<typeof SignedIn>;

/** Changes the account that the session acts for; it must be one of the person's accounts. */
export const SessionSwitchInput = z.object({ account: z.object({ id: z.string().min(1) }) });

/** How one may sign in here. */
export const SignInMethods = z.looseObject({
  password: z.boolean(),
  passkey: z.boolean(),
  /** Whether ID tokens of an OpenID provider are taken. */
  idToken: z.boolean(),
  demo: z.boolean(),
});
export type SignInMethods = z.infer<typeof SignInMethods>;

/** One of a person's own sessions, as the list of them shows it; times are ISO instants. */
export const OwnSession = z.looseObject({
  id: z.string(),
  isCurrent: z.boolean(),
  method: z.string(),
  address: z.string().nullish(),
  userAgent: z.string().nullish(),
  account: Account,
  createdAt: z.string(),
  lastUsedAt: z.string(),
});
export type OwnSession = z.infer<typeof OwnSession>;

export const OwnSessions = z.looseObject({ data: z.array(OwnSession) });

/**
 * That it is still the same person, before what can't be undone: the password, a code of the app, or a passkey. Asked
 * for by a 403 whose `type` ends in `#confirm-identity`.
 */
export const Confirmation = z.union([
  z.object({ password: z.string().min(1, "Enter your password.") }),
  z.object({ code }),
  PasskeySignIn,
]);
export type Confirmation = z.infer<typeof Confirmation>;

/** Options for the browser's credential API and the ticket that the answer has to bring back. */
export const PasskeyChallenge = z.looseObject({
  ticket: z.string(),
  options: z.looseObject({ challenge: z.string() }),
});
export type PasskeyChallenge = z.infer<typeof PasskeyChallenge>;

const passkeyName = z
  .string()
  .trim()
  .min(1, "Enter a name for the passkey.")
  .max(100, "Shorten the name to 100 characters.");

/** A new passkey: the browser's answer to the options, and what the person calls it. */
export const PasskeyInput = z.object({
  ticket: z.string().min(1),
  name: passkeyName,
  passkey: CredentialAnswer,
});
export type PasskeyInput = z.infer<typeof PasskeyInput>;

export const PasskeyUpdate = z.object({ name: passkeyName });

export const Passkey = z.looseObject({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullish(),
});
export type Passkey = z.infer<typeof Passkey>;

/** How a person's own sign-in is protected. */
export const SignInSecurity = z.looseObject({
  hasPassword: z.boolean(),
  passwordChangedAt: z.string().nullish(),
  codes: z.looseObject({ enabled: z.boolean(), recoveryCodesLeft: z.number() }),
  passkeys: z.array(Passkey),
});
export type SignInSecurity = z.infer<typeof SignInSecurity>;

/** A secret for an authenticator app, not in force before a code of it has confirmed it (RFC 6238). */
export const NewCodes = z.looseObject({ secret: z.string(), uri: z.string() });
export type NewCodes = z.infer<typeof NewCodes>;

export const CodeInput = z.object({ code });

/** Ten codes that each serve once when the app is lost; shown this once. */
export const RecoveryCodes = z.looseObject({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

/** Asks for a mail with a link to choose a new password; the answer is the same whether the address is known or not. */
export const PasswordResetInput = z.object({
  email: z
    .string()
    .trim()
    .min(1, "Enter your e-mail address.")
    .max(320, "Shorten the address to 320 characters."),
});

/** 12 characters at least; judged by strength, not by kinds of characters (NIST SP 800-63B-4). */
export const NewPassword = z
  .string()
  .min(12, "Choose a password of 12 characters or more.")
  .max(256, "Shorten the password to 256 characters.");

/** Chooses a new password with the ticket of the mail. */
export const PasswordResetCompletion = z.object({
  ticket: z.string().min(1),
  password: NewPassword,
});

/** Changes one's own password (public API client: `set-password`). */
export const PasswordInput = z.object({
  password: NewPassword,
  currentPassword: z.string().optional(),
});

/** A person of the demo world, offered for one-click sign-in on a platform in demo mode. */
export const DemoPerson = z.looseObject({ user: User, account: Account });
export type DemoPerson = z.infer<typeof DemoPerson>;

/** The demo world's people, vendors last. */
export const DemoPeople = z.looseObject({ data: z.array(DemoPerson) });

/** A mail that the platform in demo mode keeps instead of sending it. */
export const KeptMail = z.looseObject({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  createdAt: z.string(),
});
export type KeptMail = z.infer<typeof KeptMail>;

/** The mails of a platform in demo mode without a mail server, newest first. */
export const Outbox = z.looseObject({ data: z.array(KeptMail) });
