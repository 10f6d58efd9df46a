"use client";

import clsx from "clsx";
import { useEffect, useRef } from "react";
import type { Option } from "./select";

type Props = {
  id: string;
  /** The choices that match, or null while the list is closed. */
  options: Option[] | null;
  active: number | null;
  selected: string;
  onChoose: (value: string) => void;
};

/** The choices under a combobox. The focus stays in the input; a press must not take it away. */
export function ComboboxList({ id, options, active, selected, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const isOpen = options !== null;

  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);

  useEffect(() => {
    const option = active === null ? null : document.getElementById(`${id}-${active}`);
    option?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  return (
    <>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label="Choices"
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-30 mt-1 max-h-suggestions overflow-y-auto rounded-card border bg-surface p-1 shadow-float"
      >
        {options?.map(({ value, label, disabled }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys for its list.
          <div
            key={value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={value === selected}
            aria-disabled={disabled}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => !disabled && onChoose(value)}
            className={clsx(
              "flex min-h-9 items-center rounded-control px-3 py-1 aria-selected:font-semibold",
              index === active
                ? "bg-hover outline-2 outline-primary -outline-offset-2"
                : "hover:bg-hover",
            )}
          >
            {label}
          </div>
        ))}
        {options?.length === 0 && <p className="px-3 py-2 text-muted">No match</p>}
      </div>
      <span role="status" className="sr-only">
        {options && countText(options.length)}
      </span>
    </>
  );
}

function countText(count: number): string {
  if (count === 0) return "No match";
  return count === 1 ? "1 choice" : `${count} choices`;
}
