"use client";

import { useRef } from "react";
import { useAction } from "@/components/ui/use-action";
import type { Outcome } from "@/lib/client/outcome";
import type { Problem } from "@/lib/contract/problem";

type Options<Data> = { done?: string; onDone?: (data: Data) => void };

/**
 * Like `useAction`, for what is only done once more after the person has proved that it is still them: `confirm` is what
 * `ConfirmIdentity` takes, and repeats the very same act.
 */
export function useConfirmed<Input, Data>(
  run: (input: Input) => Promise<Outcome<Data>>,
  options: Options<Data> = {},
) {
  const last = useRef<{ input: Input }>(undefined);
  const { act, pending, problem, forget } = useAction(run, options);
  const asks = wantsIdentity(problem);
  return {
    act: (input: Input) => {
      last.current = { input };
      act(input);
    },
    pending,
    problem: asks ? undefined : problem,
    forget,
    confirm: {
      open: asks && !pending,
      onCancel: forget,
      onConfirmed: () => {
        if (last.current) act(last.current.input);
      },
    },
  };
}

function wantsIdentity(problem: Problem | undefined) {
  return problem?.status === 403 && Boolean(problem.type?.endsWith("#confirm-identity"));
}
