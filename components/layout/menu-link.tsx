"use client";

import Link from "next/link";
import type { ComponentProps } from "react";

/** A link inside a popover, which closes on the way: the frame stays when the page changes, and the popover with it. */
export function MenuLink(props: ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      onClick={(event) => event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()}
    />
  );
}
