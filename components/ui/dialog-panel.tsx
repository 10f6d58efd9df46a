"use client";

import { X } from "lucide-react";
import * as RadixDialog from "radix-ui/dialog";
import { useRef } from "react";
import type { DialogProps } from "./dialog";

/** The dialog itself: centred on a desk, a sheet from the bottom on a phone. */
export function DialogPanel(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, kind = "plain" } = props;
  const opener = useRef<Element | null>(null);
  const content = useRef<HTMLDivElement>(null);

  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <RadixDialog.Content
          ref={content}
          role={kind === "alert" ? "alertdialog" : "dialog"}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            opener.current = document.activeElement;
            firstFocus(content.current)?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-sheet animate-rise flex-col rounded-t-card border border-transparent bg-surface shadow-float sm:inset-0 sm:m-auto sm:h-fit sm:max-w-dialog sm:rounded-card"
        >
          <div className="flex items-start justify-between gap-4 px-5 pt-5 pb-2">
            <RadixDialog.Title tabIndex={-1} className="font-semibold text-xl">
              {title}
            </RadixDialog.Title>
            <RadixDialog.Close
              aria-label="Close"
              className="square-target -mt-2 -mr-2 inline-flex shrink-0 items-center justify-center rounded-control hover:bg-hover"
            >
              <X aria-hidden className="size-5" />
            </RadixDialog.Close>
          </div>
          <div className="min-h-0 grow space-y-4 overflow-y-auto px-5 py-2">
            {description && (
              <RadixDialog.Description asChild>
                <div className="text-muted">{description}</div>
              </RadixDialog.Description>
            )}
            {children}
          </div>
          {footer && (
            <div className="pad-safe-bottom flex flex-wrap justify-end gap-2 px-5 pt-3 max-sm:*:grow">
              {footer}
            </div>
          )}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

/** The element that asks for it, else the first field, else the title, so that the dialog is read from its start. */
function firstFocus(content: HTMLElement | null): HTMLElement | null {
  return (
    content?.querySelector<HTMLElement>("[data-autofocus]") ??
    content?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea") ??
    content?.querySelector<HTMLElement>("h2") ??
    null
  );
}
