"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ReasonDialog } from "@/components/ui/reason-dialog";
import { RenameDialog } from "@/components/ui/rename-dialog";
import { useAction } from "@/components/ui/use-action";
import { terminateCertificate, updateCertificate } from "@/lib/portal/actions/certificate";

type Props = { certificateId: string; name: string };

/** Renaming is for everybody and in every state (contract §14.2). */
export function RenameButton({ certificateId, name }: Props) {
  const [open, setOpen] = useState(false);
  const rename = useAction(updateCertificate, {
    done: "Certificate renamed",
    onDone: () => setOpen(false),
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>Rename</Button>
      <RenameDialog
        field="name"
        title="Rename"
        description="Only the name changes; the certificate keeps its id."
        hint="A name that tells this certificate from others."
        name={name}
        open={open}
        onOpenChange={setOpen}
        rename={{ ...rename, act: (text) => rename.act({ certificateId, name: text }) }}
      />
    </>
  );
}

/** Terminating names the holder, wants a reason and can't be undone (contract §14.2). */
export function TerminateButton({ certificateId, name, holder }: Props & { holder: string }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const terminate = useAction(terminateCertificate, {
    done: "Certificate terminated",
    onDone: () => setOpen(false),
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>Terminate</Button>
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Terminate “${name}”?`}
        lost={`${holder} loses this certificate at once. It can't be renewed or restored.`}
        confirmLabel="Terminate certificate"
        reason={reason}
        onReason={setReason}
        pending={terminate.pending}
        problem={terminate.problem}
        onConfirm={(message) => terminate.act({ certificateId, statusNotes: { message } })}
      />
    </>
  );
}
