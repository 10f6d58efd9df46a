"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { problemText } from "@/components/ui/problem-text";
import { RenameDialog } from "@/components/ui/rename-dialog";
import { useAction } from "@/components/ui/use-action";
import { deleteAttachment, renameAttachment } from "@/lib/portal/actions/attachment";

type Props = { enrollmentId: string; attachmentId: string; name: string };

export function RenameAttachmentButton({ name, ...target }: Props) {
  const [open, setOpen] = useState(false);
  const rename = useAction(renameAttachment, {
    done: "Attachment renamed",
    onDone: () => setOpen(false),
  });
  return (
    <>
      <Button size="small" aria-label={`Rename ${name}`} onClick={() => setOpen(true)}>
        Rename
      </Button>
      <RenameDialog
        field="attachment-name"
        title="Rename the attachment"
        description="The name in this list changes; the file keeps its own."
        name={name}
        open={open}
        onOpenChange={setOpen}
        rename={{ ...rename, act: (text) => rename.act({ ...target, name: text }) }}
      />
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
