import { ScriptRefusal } from "../report-failure";

export type Closing = ReturnType<typeof createClosing>;

/** What a run has opened, to be closed last first however the run ends; also what is still opening by then. */
export function createClosing() {
  const closers: (() => Promise<unknown>)[] = [];
  let isClosing = false;
  return {
    /** Refuses once closing has begun: work that goes on in vain opens nothing more. */
    async open<T>(make: () => Promise<T>, close: (opened: T) => Promise<unknown>): Promise<T> {
      if (isClosing) throw stopped();
      const opening = make();
      closers.push(() =>
        opening.then(
          (opened) => close(opened),
          () => undefined,
        ),
      );
      return opening;
    },
    async close() {
      isClosing = true;
      for (const close of closers.splice(0).reverse()) {
        await close().catch((error: unknown) => console.error("While closing:", error));
      }
    },
  };
}

/** The outcome of `work`, or a refusal as soon as a person or the system wants this process to end. */
export function untilInterrupted<T>(work: Promise<T>): Promise<T> {
  const interrupted = Promise.withResolvers<never>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => interrupted.reject(stopped()));
  }
  return Promise.race([work, interrupted.promise]);
}

function stopped() {
  return new ScriptRefusal("Stopped before the end.");
}
