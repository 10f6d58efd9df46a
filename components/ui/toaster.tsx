"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect } from "react";
import { Toaster as SonnerToaster, toast as show } from "sonner";
import { receiveToasts, type ToastMessage } from "./toast";

const readMs = 6000;
const undoMs = 10_000;

/** Above the phone's bottom bar and a docked action, so that a lasting toast covers neither. */
const phoneOffset = {
  bottom: "calc(env(safe-area-inset-bottom) + 9.5rem)",
  left: "1rem",
  right: "1rem",
};

export function Toaster() {
  useEffect(() => receiveToasts(showToast), []);
  return (
    <SonnerToaster
      position="bottom-right"
      mobileOffset={phoneOffset}
      closeButton
      expand
      icons={{
        success: <CircleCheck aria-hidden className="size-5 text-success" />,
        error: <CircleAlert aria-hidden className="size-5 text-danger" />,
        close: <X aria-hidden className="size-4" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-start gap-3 rounded-card border border-line bg-surface p-4 pr-12 font-sans text-ink shadow-float",
          title: "font-medium",
          description: "text-muted text-sm",
          content: "min-w-0 grow",
          icon: "mt-0.5 shrink-0",
          actionButton:
            "shrink-0 rounded-control px-2 py-0.5 font-medium text-primary underline underline-offset-4 hover:bg-hover",
          closeButton:
            "absolute top-2.5 right-2.5 flex size-8 items-center justify-center rounded-control text-muted hover:bg-hover",
        },
      }}
    />
  );
}

/** A refusal stays until it is read and closed; what can be undone stays longer than a mere notice. */
function showToast({ kind, text, detail, onUndo }: ToastMessage): void {
  show[kind](text, {
    description: detail,
    duration: durationOf({ kind, onUndo }),
    action: onUndo && { label: "Undo", onClick: onUndo },
  });
}

function durationOf({ kind, onUndo }: Pick<ToastMessage, "kind" | "onUndo">): number {
  if (kind === "error") return Number.POSITIVE_INFINITY;
  return onUndo ? undoMs : readMs;
}
