"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  /** `alert` interrupts: what it asks about cannot be taken back. */
  kind?: "plain" | "alert";
};

const DialogPanel = lazy(() =>
  import("./dialog-panel").then(({ DialogPanel }) => ({ default: DialogPanel })),
);

/** Its code is fetched when it opens for the first time; after that it stays to give the focus back. */
export function Dialog(props: DialogProps) {
  const [wasOpened, setWasOpened] = useState(false);
  if (props.open && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return (
    <Suspense fallback={null}>
      <DialogPanel {...props} />
    </Suspense>
  );
}
