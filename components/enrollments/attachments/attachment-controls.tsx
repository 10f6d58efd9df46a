"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import { deleteAttachment, renameAttachment } from "@/lib/portal/actions/attachment";

type Props = { enrollmentId: string; attachmentId: string; name: string };

export function RenameAttachmentButton({ name, ...target }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(name);
  const rename = useAction(renameAttachment, {
    done: "Attachment renamed",
    onDone: () => setOpen(false),
  });
  const send = () => rename.act({ ...target, name: text });
  return (
    <>
      <Button size="small" aria-label={`Rename ${name}`} onClick={() => setOpen(true)}>
        Rename
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Rename the attachment"
        description="The name in this list changes; the file keeps its own."
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
            name="attachment-name"
            label="Name"
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

export function DeleteAttachmentButton({ name, ...target }: Props) {
  const [open, setOpen] = useState(false);
  const remove = useAction(deleteAttachment, {
    done: "Attachment deleted",
    onDone: () => setOpen(false),
  });
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Delete ${name}`}
        onClick={() => setOpen(true)}
      >
        Delete
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Delete “${name}”?`}
        lost="The file is removed for both sides of the enrollment. It can't be restored."
        confirmLabel="Delete attachment"
        onConfirm={() => remove.act(target)}
        pending={remove.pending}
        error={remove.problem && problemText(remove.problem)}
      />
    </>
  );
}
