"use client";

import { Ellipsis } from "lucide-react";
import type { Route } from "next";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";

export type MenuItem = {
  label: string;
  icon?: ReactNode;
  tone?: "plain" | "danger";
} & ({ href: Route } | { onSelect: () => void });

export type MenuProps = ButtonLook & {
  /** Names the button; shown when there are no children. */
  label: string;
  items: MenuItem[];
  /** What the button shows instead of three dots. */
  children?: ReactNode;
};

const load = () => import("./menu-list").then(({ MenuList }) => ({ default: MenuList }));
const MenuList = lazy(load);

/** A button with a menu under it. The button is there at once, the menu's code from the first approach on. */
export function Menu(props: MenuProps) {
  const [wasOpened, setWasOpened] = useState(false);
  const waiting = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={wasOpened}
      className={menuButtonStyle(props)}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWasOpened(true)}
    >
      <MenuButtonFace {...props} />
    </button>
  );
  if (!wasOpened) return waiting;
  return (
    <Suspense fallback={waiting}>
      <MenuList {...props} />
    </Suspense>
  );
}

export function menuButtonStyle({ children, className, ...look }: MenuProps): string {
  const shape = children ? className : `square-target ${className ?? ""}`;
  return buttonStyle({ ...look, className: shape });
}

export function MenuButtonFace({ label, children }: MenuProps) {
  if (children) return children;
  return (
    <>
      <span className="sr-only">{label}</span>
      <Ellipsis aria-hidden className="-mx-2 size-5" />
    </>
  );
}
