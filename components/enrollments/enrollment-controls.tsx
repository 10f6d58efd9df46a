"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import { deleteEnrollment, processEnrollment } from "@/lib/portal/actions/enrollment";
import { FailDialog } from "./review/fail-dialog";

/** A vendor may take a query back without waiting for the client (contract §13.3). */
export function TakeBackButton({ enrollmentId }: { enrollmentId: string }) {
  const { act, pending, problem } = useAction(processEnrollment, {
    done: "Enrollment taken back for review",
  });
  return (
    <>
      <Button pending={pending} onClick={() => act({ enrollmentId })}>
        Process
      </Button>
      {problem && (
        <p role="alert" className="w-full font-medium text-danger">
          {problemText(problem)}
        </p>
      )}
    </>
  );
}

/** Failing is possible while the client is asked, too (contract §13.3). */
export function FailButton({ enrollmentId, holder }: { enrollmentId: string; holder: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Fail</Button>
      <FailDialog
        {...{ enrollmentId, holder, open }}
        onClose={() => setOpen(false)}
        onDone={() => setOpen(false)}
      />
    </>
  );
}

/** Deleting a draft loses what was typed into it, so it asks. */
export function DeleteDraftButton({ enrollmentId, name }: { enrollmentId: string; name: string }) {
  const [open, setOpen] = useState(false);
  const { push } = useRouter();
  const remove = useAction(deleteEnrollment, {
    done: "Draft deleted",
    onDone: () => push("/program/enrollments"),
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>Delete draft</Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Delete the draft “${name}”?`}
        lost="All answers of this draft are lost. This can't be undone."
        confirmLabel="Delete draft"
        onConfirm={() => remove.act({ enrollmentId })}
        pending={remove.pending}
        error={remove.problem && problemText(remove.problem)}
      />
    </>
  );
}
