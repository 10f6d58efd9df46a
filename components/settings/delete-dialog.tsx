"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { problemText } from "@/components/ui/problem-text";
import type { Problem } from "@/lib/contract/problem";
import type { Switchable } from "./use-switching";

type Props = {
  thing: Switchable;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
  pending: boolean;
  problem: Problem | undefined;
};

export function DeleteDialog({ thing, problem, ...dialog }: Props) {
  const { name, noun, lost } = thing;
  return (
    <ConfirmDialog
      {...dialog}
      title={`Delete “${name}”?`}
      lost={lost}
      confirmLabel={`Delete ${noun}`}
      error={problem && problemText(problem)}
    />
  );
}
