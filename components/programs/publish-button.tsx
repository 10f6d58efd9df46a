"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import { publishProgram, unpublishProgram } from "@/lib/portal/actions/program";

type Props = { programId: string; name: string };

/** Publishing can be taken back, so it asks nothing. */
export function PublishButton({ programId, name }: Props) {
  const { act, pending, problem } = useAction(publishProgram, { done: `${name} is published` });
  return (
    <>
      <Button variant="primary" pending={pending} onClick={() => act({ programId })}>
        Publish
      </Button>
      {problem && (
        <p role="alert" className="max-w-measure font-medium text-danger">
          {problemText(problem)}
        </p>
      )}
    </>
  );
}

/** Unpublishing stops enrollments that clients may be about to send, so it asks with the name. */
export function UnpublishButton({ programId, name }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { act, pending, problem, forget } = useAction(unpublishProgram, {
    done: `${name} is unpublished`,
    onDone: () => setIsOpen(false),
  });

  function open() {
    forget();
    setIsOpen(true);
  }

  return (
    <>
      <Button onClick={open}>Unpublish</Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title={`Unpublish ${name}?`}
        lost="Clients no longer find it, and nobody can enrol or renew. Certificates that are held stay valid. You can publish it again at any time."
        confirmLabel="Unpublish"
        onConfirm={() => act({ programId })}
        pending={pending}
        error={problem && problemText(problem)}
      />
    </>
  );
}
