import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import type { Context } from "../context";
import { type EgressAnswer, EgressFailure, type EgressReason } from "../egress";
import { openWebhookSecret } from "../webhook-secret";
import type { Check, Webhook } from "./check";
import { countCall } from "./statistics";
import { failing, type NotValidated, unreadable, type Verdict, verdictOf } from "./verdict";

/**
 * Asks the vendor's own system and keeps the webhook's statistics. Never inside a transaction: it may take ten
 * seconds. Whatever goes wrong on the way is a verdict too.
 */
export async function ask(context: Context, { webhook, sent }: Check): Promise<Verdict> {
  const startedAt = context.clock();
  const startedMs = performance.now();
  const { verdict, httpStatus } = await reached(context, { webhook, sent });
  const call = {
    at: startedAt.toISOString(),
    objectId: sent.id,
    durationMs: Math.round(performance.now() - startedMs),
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(verdict.status === "NotValidated" ? { message: verdict.cause } : {}),
  };
  const isSuccess = verdict.status !== "NotValidated";
  await context.store.transaction((tx) => countCall(tx, webhook.id, { call, isSuccess }));
  return verdict;
}

async function reached({ egress, clock, vault }: Context, { webhook, sent }: Check) {
  const secret = await openWebhookSecret(vault, webhook.secret);
  try {
    const answer: EgressAnswer = await egress.post({
      url: webhook.url,
      headers: {
        authorization: `Bearer ${await tokenFor({ ...webhook, secret }, clock())}`,
        "content-type": "application/json",
        accept: "application/json",
      },
      body: JSON.stringify(sent),
    });
    return { verdict: verdictOf(answer, sent), httpStatus: answer.status };
  } catch (error) {
    if (!(error instanceof EgressFailure)) throw error;
    return { verdict: silence(error) };
  }
}

/** The claims that extensions of the platform check: the webhook that is called, for which host, for five minutes. */
async function tokenFor({ id, url, secret }: Webhook, at: Date) {
  const seconds = Math.floor(at.getTime() / 1000);
  return new SignJWT({ webhook_id: id })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer("mpt")
    .setAudience(URL.parse(url)?.hostname ?? "")
    .setJti(randomUUID())
    .setIssuedAt(seconds)
    .setNotBefore(seconds)
    .setExpirationTime(seconds + 300)
    .sign(new TextEncoder().encode(secret));
}

const unusable = new Set<EgressReason>(["encoding", "redirect", "size"]);

/** Both sides learn that nobody answered; only the vendor learns why, and neither anything of our network. */
function silence({ reason, message }: EgressFailure): NotValidated {
  if (unusable.has(reason)) return unreadable(message);
  if (reason === "timeout") {
    return { ...failing(message), message: "The validation system did not answer in time." };
  }
  return { ...failing(message), message: "The validation system could not be reached." };
}
