import { setTimeout as delay } from "node:timers/promises";
import type { Context } from "../context";
import { sendDueMails } from "./send";

const roundMs = 1000;
const afterFailureMs = 30_000;

/**
 * Sends mails as they become due, until it is stopped. It looks for them once a second, which costs one indexed statement;
 * being told by the database needs a connection of its own and fails behind a connection pooler.
 */
export function startPostman(context: Context): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const rounds = goRounds(context, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await rounds;
    },
  };
}

async function goRounds(context: Context, signal: AbortSignal) {
  while (!signal.aborted) {
    const wait = await sendDueMails(context).then(
      () => roundMs,
      (error: unknown) => {
        context.log.error({ err: error }, "mails could not be looked through");
        return afterFailureMs;
      },
    );
    await delay(wait, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
