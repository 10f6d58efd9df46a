"use client";

import { useState } from "react";
import { ReasonDialog } from "@/components/ui/reason-dialog";
import { useAction } from "@/components/ui/use-action";
import { failEnrollment } from "@/lib/portal/actions/enrollment";

type Props = {
  enrollmentId: string;
  holder: string;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
};

/** Failing ends the enrollment and its certificate; the client reads the reason. */
export function FailDialog({ enrollmentId, holder, open, onClose, onDone }: Props) {
  const [reason, setReason] = useState("");
  const fail = useAction(failEnrollment, { done: "Enrollment failed", onDone });
  return (
    <ReasonDialog
      open={open}
      onClose={onClose}
      title={`Fail the enrollment of ${holder}?`}
      lost={`The enrollment ends and the certificate of ${holder} is terminated. This can't be undone.`}
      confirmLabel="Fail enrollment"
      reason={reason}
      onReason={setReason}
      pending={fail.pending}
      problem={fail.problem}
      onConfirm={(message) => fail.act({ enrollmentId, statusNotes: { message } })}
    />
  );
}
