"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { TextArea } from "@/components/form/text-area";
import type { Problem } from "@/lib/contract/problem";
import { ConfirmDialog } from "./confirm-dialog";
import { problemText } from "./problem-text";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  lost: string;
  confirmLabel: string;
  /** Kept by the caller, so that closing the dialog loses nothing. */
  reason: string;
  onReason: (reason: string) => void;
  onConfirm: (reason: string) => void;
  pending: boolean;
  problem: Problem | undefined;
};

/** Confirms what can't be undone, with the reason that the other side will read. */
export function ReasonDialog(props: Props) {
  const { open, onClose, title, lost, confirmLabel, reason, onReason, onConfirm } = props;
  const [missing, setMissing] = useState(false);

  function confirm() {
    setMissing(!reason.trim());
    if (reason.trim()) onConfirm(reason.trim());
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onClose}
      title={title}
      lost={lost}
      confirmLabel={confirmLabel}
      onConfirm={confirm}
      pending={props.pending}
      error={props.problem && problemText(props.problem)}
    >
      <Field
        name="reason"
        label="Reason"
        hint="The client reads this."
        error={missing ? "Write the reason." : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={3}
            limit={4000}
            value={reason}
            onChange={(event) => onReason(event.target.value)}
          />
        )}
      </Field>
    </ConfirmDialog>
  );
}
