"use client";

import clsx from "clsx";
import Link from "next/link";
import * as DropdownMenu from "radix-ui/dropdown-menu";
import { MenuButtonFace, type MenuItem, type MenuProps, menuButtonStyle } from "./menu";

/** Takes the waiting button's place on its first press, hence open from the start. */
export function MenuList(props: MenuProps) {
  return (
    <DropdownMenu.Root defaultOpen modal={false}>
      <DropdownMenu.Trigger className={menuButtonStyle(props)}>
        <MenuButtonFace {...props} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="end"
        sideOffset={4}
        collisionPadding={8}
        loop
        className="z-30 min-w-48 max-w-menu animate-fade rounded-card border border-line bg-surface p-1 shadow-float"
      >
        {props.items.map((item) => (
          <Item key={item.label} item={item} />
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

function Item({ item }: { item: MenuItem }) {
  const className = clsx(
    "target flex cursor-pointer items-center gap-2 rounded-control px-3 py-1.5 [&_svg]:size-4 [&_svg]:shrink-0",
    "outline-none data-highlighted:bg-hover data-highlighted:outline-2 data-highlighted:outline-primary data-highlighted:-outline-offset-2",
    item.tone === "danger" && "text-danger",
  );
  if ("href" in item) {
    return (
      <DropdownMenu.Item asChild className={className}>
        <Link href={item.href}>
          {item.icon}
          {item.label}
        </Link>
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.Item onSelect={item.onSelect} className={className}>
      {item.icon}
      {item.label}
    </DropdownMenu.Item>
  );
}
