"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { publishProgram, unpublishProgram } from "@/lib/portal/actions/program";

type Props = { programId: string; name: string };

/** Publishing is open to all and can be taken back, so it asks nothing. */
export function PublishButton({ programId, name }: Props) {
  const [isPending, startTransition] = useTransition();
  function publish() {
    startTransition(async () => {
      const outcome = await publishProgram({ programId });
      if (!outcome.ok) return toast.error(refusal(outcome.problem, "published"));
      toast.success(`${name} is published`, {
        detail: "Clients find it under Programs from now on.",
      });
    });
  }
  return (
    <Button variant="primary" pending={isPending} onClick={publish}>
      Publish
    </Button>
  );
}

/** Unpublishing stops enrollments that clients may be about to send, so it asks with the name. */
export function UnpublishButton({ programId, name }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [error, setError] = useState<string>();
  const [isPending, startTransition] = useTransition();
  function unpublish() {
    startTransition(async () => {
      const outcome = await unpublishProgram({ programId });
      if (!outcome.ok) return setError(refusal(outcome.problem, "unpublished"));
      setIsOpen(false);
      toast.success(`${name} is unpublished`);
    });
  }
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Unpublish</Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title={`Unpublish ${name}?`}
        lost="Clients no longer find it, and nobody can enrol or renew. Certificates that are held stay valid. You can publish it again at any time."
        confirmLabel="Unpublish"
        onConfirm={unpublish}
        pending={isPending}
        error={error}
      />
    </>
  );
}

function refusal({ detail }: { detail?: string }, done: string) {
  return detail ?? `The program wasn't ${done}. Try again in a moment.`;
}
