"use client";

import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import type { Outcome } from "@/lib/client/outcome";
import type { Problem } from "@/lib/contract/problem";
import { toast } from "./toast";

type Options<Data> = {
  /** Said in a toast when it worked. */
  done?: string;
  onDone?: (data: Data) => void;
};

/**
 * Runs a server action from an event: `pending` while it runs, `problem` after a refusal, with everything that
 * was typed still in place. A failed connection is a problem too.
 */
export function useAction<Input, Data>(
  run: (input: Input) => Promise<Outcome<Data>>,
  { done, onDone }: Options<Data> = {},
) {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<Problem>();

  function act(input: Input) {
    start(async () => {
      const outcome = await run(input).catch(unreachable);
      if (!outcome.ok) {
        setProblem(outcome.problem);
        return;
      }
      setProblem(undefined);
      if (done) toast.success(done);
      onDone?.(outcome.data);
    });
  }

  return { act, pending, problem, forget: () => setProblem(undefined) };
}

/** An action that leads elsewhere says so by throwing; anything else thrown is the connection. */
function unreachable(error: unknown): { ok: false; problem: Problem } {
  unstable_rethrow(error);
  return {
    ok: false,
    problem: {
      title: "No connection",
      status: 503,
      detail: "The portal can't be reached. What you typed is kept: try again in a moment.",
    },
  };
}
