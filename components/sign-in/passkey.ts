import type { Outcome } from "@/lib/client/outcome";
import type { Problem } from "@/lib/contract/problem";
import type { PasskeyChallenge } from "@/lib/contract/session";

type Start = (input: Record<string, never>) => Promise<Outcome<PasskeyChallenge>>;
type Answer = Outcome<{ ticket: string; passkey: { id: string; type: string } }>;

/** Has the person show one of their passkeys; the library that speaks with the browser comes with the first press. */
export function askForPasskey(start: Start): Promise<Answer> {
  return answered(start, async (options) => {
    const { startAuthentication } = await import("@simplewebauthn/browser");
    return startAuthentication({ optionsJSON: asOptions(options) });
  });
}

/** Has the person make a passkey for this portal. */
export function makePasskey(start: Start): Promise<Answer> {
  return answered(start, async (options) => {
    const { startRegistration } = await import("@simplewebauthn/browser");
    return startRegistration({ optionsJSON: asOptions(options) });
  });
}

async function answered(
  start: Start,
  ask: (options: PasskeyChallenge["options"]) => Promise<{ id: string; type: string }>,
): Promise<Answer> {
  if (!("PublicKeyCredential" in window)) return refusal(unsupported);
  const challenge = await start({}).catch(() => refusal(unreachable));
  if (!challenge.ok) return challenge;
  const { ticket, options } = challenge.data;
  try {
    return { ok: true, data: { ticket, passkey: await ask(options) } };
  } catch (error) {
    return refusal(reasonOf(error));
  }
}

/** The platform makes the options with the server's half of the same library, for just this call. */
function asOptions<Options>(options: PasskeyChallenge["options"]) {
  return options as unknown as Options;
}

const unsupported = "This browser can't use passkeys at this address. Sign in in another way.";
const unreachable = "The portal can't be reached. Try again in a moment.";
const reasons = new Map([
  ["NotAllowedError", "The passkey wasn't used: it was cancelled or took too long. Try again."],
  ["AbortError", "The passkey wasn't used: it was cancelled or took too long. Try again."],
  ["InvalidStateError", "This device already has a passkey of yours for this portal."],
  ["SecurityError", unsupported],
]);

function reasonOf(error: unknown) {
  const name = error instanceof Error ? error.name : "";
  return reasons.get(name) ?? "The passkey couldn't be used. Try again, or choose another way.";
}

function refusal(detail: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { title: "No passkey", status: 0, detail } };
}
