"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { problemText } from "@/components/ui/problem-text";
import { ReasonDialog } from "@/components/ui/reason-dialog";
import { useAction } from "@/components/ui/use-action";
import { terminateCertificate, updateCertificate } from "@/lib/portal/actions/certificate";

type Props = { certificateId: string; name: string };

/** Renaming is for everybody and in every state (contract §14.2). */
export function RenameButton({ certificateId, name }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(name);
  const rename = useAction(updateCertificate, {
    done: "Certificate renamed",
    onDone: () => setOpen(false),
  });
  const send = () => rename.act({ certificateId, name: text });
  return (
    <>
      <Button onClick={() => setOpen(true)}>Rename</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Rename"
        description="Only the name changes; the certificate keeps its id."
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button variant="primary" pending={rename.pending} onClick={send}>
              Save
            </Button>
          </>
        }
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Field
            name="name"
            label="Name"
            hint="A name that tells this certificate from others."
            error={rename.problem && problemText(rename.problem)}
          >
            {(control) => (
              <TextInput
                {...control}
                name="name"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        </form>
      </Dialog>
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
