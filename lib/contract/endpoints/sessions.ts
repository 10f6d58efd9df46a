import { act, type Endpoint, everyone, get, nothing, remove, send } from "../endpoint";
import {
  CodeInput,
  Confirmation,
  DemoPeople,
  NewCodes,
  Outbox,
  OwnSessions,
  Passkey,
  PasskeyChallenge,
  PasskeyInput,
  PasskeyUpdate,
  PasswordResetCompletion,
  PasswordResetInput,
  RecoveryCodes,
  Session,
  SessionInput,
  SessionSwitchInput,
  SignedIn,
  SignInMethods,
  SignInSecurity,
} from "../session";

const anyone = { roles: ["Anyone"] } as const;
/** What a person does for themselves, whatever they may do for the account. */
const own = { roles: everyone, rank: "ReadOnly" } as const;
const sessions = "/accounts/sessions";
const security = "/accounts/sign-in-security";
const passkey = `${security}/passkeys/{passkeyId}`;

/** Signing in and how it is protected: beside the Program API, for portals (decisions 004, 010). */
export const sessionEndpoints = {
  createSession: send("POST", sessions, {
    ...anyone,
    body: SessionInput,
    result: SignedIn,
    status: 201,
    showsSecret: true,
  }),
  startPasskeySignIn: act(`${sessions}/passkey-challenges`, anyone.roles, PasskeyChallenge),
  getSignInMethods: { ...get(`${sessions}/methods`, SignInMethods), ...anyone },
  listSessions: get(sessions, OwnSessions),
  getSession: get(`${sessions}/current`, Session),
  switchSession: send("PUT", `${sessions}/current`, {
    ...own,
    body: SessionSwitchInput,
    result: Session,
  }),
  confirmSession: send("POST", `${sessions}/current/confirm`, {
    ...own,
    body: Confirmation,
    result: nothing,
    answer: "none",
    status: 204,
  }),
  deleteSession: { ...remove(`${sessions}/current`, everyone), ...own },
  endSession: { ...remove(`${sessions}/{sessionId}`, everyone), ...own },
  endOtherSessions: {
    ...act(`${sessions}/end-others`, everyone, nothing),
    ...own,
    answer: "none",
    status: 204,
  },

  requestPasswordReset: send("POST", "/accounts/password-resets", {
    ...anyone,
    body: PasswordResetInput,
    result: nothing,
    answer: "none",
    status: 204,
  }),
  completePasswordReset: send("POST", "/accounts/password-resets/complete", {
    ...anyone,
    body: PasswordResetCompletion,
    result: nothing,
    answer: "none",
    status: 204,
  }),

  getSignInSecurity: get(security, SignInSecurity),
  startCodes: { ...act(`${security}/codes`, everyone, NewCodes), ...own, showsSecret: true },
  confirmCodes: send("POST", `${security}/codes/confirm`, {
    ...own,
    body: CodeInput,
    result: RecoveryCodes,
    showsSecret: true,
  }),
  removeCodes: { ...remove(`${security}/codes`, everyone), ...own },
  renewRecoveryCodes: {
    ...act(`${security}/recovery-codes`, everyone, RecoveryCodes),
    ...own,
    showsSecret: true,
  },
  startPasskey: { ...act(`${security}/passkey-challenges`, everyone, PasskeyChallenge), ...own },
  createPasskey: send("POST", `${security}/passkeys`, {
    ...own,
    body: PasskeyInput,
    result: Passkey,
    status: 201,
  }),
  updatePasskey: send("PUT", passkey, { ...own, body: PasskeyUpdate, result: Passkey }),
  deletePasskey: { ...remove(passkey, everyone), ...own },

  listDemoPeople: { ...get("/accounts/demo-people", DemoPeople), ...anyone },
  listOutbox: { ...get("/accounts/outbox", Outbox), ...anyone },
} as const satisfies Record<string, Endpoint>;
