"use client";

import clsx from "clsx";
import { EllipsisVertical } from "lucide-react";
import Link from "next/link";
import * as Menu from "radix-ui/dropdown-menu";
import type { MenuItem, RowMenuProps } from "./row-menu";
import { rowMenuStyle } from "./row-menu-style";

/** The menu itself, opened by the press that fetched it. */
export function RowMenuPanel({ label, items }: RowMenuProps) {
  return (
    <Menu.Root defaultOpen modal={false}>
      <Menu.Trigger aria-label={label} className={rowMenuStyle}>
        <EllipsisVertical aria-hidden className="size-5" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Content
          align="end"
          sideOffset={4}
          className="z-30 min-w-40 rounded-control border border-line bg-surface p-1 text-ink shadow-float"
        >
          {items.map((item) => (
            <Item key={item.label} item={item} />
          ))}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Item({ item }: { item: MenuItem }) {
  const style = clsx(
    "target flex w-full cursor-pointer items-center rounded-control px-3 outline-none data-highlighted:bg-hover",
    item.danger && "text-danger",
  );
  if ("href" in item) {
    return (
      <Menu.Item asChild>
        <Link href={item.href} className={style}>
          {item.label}
        </Link>
      </Menu.Item>
    );
  }
  return (
    <Menu.Item className={style} onSelect={item.onSelect}>
      {item.label}
    </Menu.Item>
  );
}
