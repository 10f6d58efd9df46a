"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, with the name in it: "Terminate Adobe Reseller 2027?" */
  title: string;
  /** What is lost and that it cannot be taken back. */
  lost: ReactNode;
  /** What the button does, as a verb: "Terminate". */
  confirmLabel: string;
  onConfirm: () => void;
  pending?: boolean;
  /** Why the last attempt was refused. */
  error?: string;
  cancelLabel?: string;
  /** A reason to be given, or anything else to fill in before confirming. */
  children?: ReactNode;
};

/** Asks before something that cannot be undone. Nothing in it is chosen beforehand but the way back. */
export function ConfirmDialog(props: Props) {
  const { open, onOpenChange, title, lost, confirmLabel, onConfirm, pending, error } = props;
  const { cancelLabel = "Cancel", children } = props;
  return (
    <Dialog
      kind="alert"
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={lost}
      footer={
        <>
          <Button data-autofocus={children ? undefined : ""} onClick={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
          <Button variant="danger" pending={pending} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {error && (
        <p role="alert" className="font-medium text-danger">
          {error}
        </p>
      )}
    </Dialog>
  );
}
