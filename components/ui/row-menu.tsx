"use client";

import { EllipsisVertical } from "lucide-react";
import type { Route } from "next";
import { lazy, Suspense, useState } from "react";
import { rowMenuStyle } from "./row-menu-style";

export type MenuItem = { label: string; danger?: true } & (
  | { href: Route }
  | { onSelect: () => void }
);

export type RowMenuProps = {
  /** Names the button: "Actions for Nightly import". */
  label: string;
  items: MenuItem[];
};

const RowMenuPanel = lazy(() =>
  import("./row-menu-panel").then(({ RowMenuPanel }) => ({ default: RowMenuPanel })),
);

/** More that can be done with a row; its code is fetched when the first menu opens. */
export function RowMenu(props: RowMenuProps) {
  const [wasOpened, setWasOpened] = useState(false);
  const button = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-label={props.label}
      onClick={() => setWasOpened(true)}
      className={rowMenuStyle}
    >
      <EllipsisVertical aria-hidden className="size-5" />
    </button>
  );
  if (!wasOpened) return button;
  return (
    <Suspense fallback={button}>
      <RowMenuPanel {...props} />
    </Suspense>
  );
}
