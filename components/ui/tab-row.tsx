"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import type { Tab } from "./tabs";

type Props = { id: string; label: string; tabs: Tab[]; active: string };

/** The row scrolls inside itself where it is wider than the screen, and keeps the active tab in view. */
export function TabRow({ id, label, tabs, active }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  useEffect(() => bringIntoView(row.current, active), [active]);

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex(({ value }) => value === active);
    const next = neighbours(tabs, at)[event.key];
    if (!next) return;
    event.preventDefault();
    activate(next.value);
    row.current?.querySelector<HTMLElement>(selector(next.value))?.focus();
  }

  return (
    <div
      ref={row}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="scroll-hint flex min-w-0 max-w-full grow border-b"
    >
      {tabs.map(({ value, label, count }) => (
        <a
          key={value}
          role="tab"
          id={`${id}-tab-${value}`}
          aria-controls={`${id}-panel-${value}`}
          aria-selected={value === active}
          tabIndex={hasScript && value !== active ? -1 : 0}
          data-value={value}
          href={`?tab=${encodeURIComponent(value)}`}
          onClick={(event) => select(event, value)}
          className="target inline-flex items-center gap-2 unmarked whitespace-nowrap border-b-2 px-4 font-medium text-muted -outline-offset-2 hover:text-ink aria-selected:border-primary aria-selected:text-primary"
        >
          {label}
          {count !== undefined && <span className="text-sm tabular-nums">{count}</span>}
        </a>
      ))}
    </div>
  );
}

/** Opening a tab in a new tab or window of the browser stays what it is. */
function select(event: MouseEvent, value: string): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  activate(value);
}

/** Replaced, not pushed: the way back leads to the page before this one, not through its tabs. */
function activate(value: string): void {
  const query = new URLSearchParams(window.location.search);
  query.set("tab", value);
  window.history.replaceState(null, "", `?${query}`);
}

/** Where each key leads from a tab; the row is a ring. */
function neighbours(tabs: Tab[], at: number): Record<string, Tab | undefined> {
  return {
    ArrowRight: tabs.at((at + 1) % tabs.length),
    ArrowLeft: tabs.at(at - 1),
    Home: tabs.at(0),
    End: tabs.at(-1),
  };
}

function bringIntoView(row: HTMLElement | null, value: string): void {
  const tab = row?.querySelector<HTMLElement>(selector(value));
  if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}

function selector(value: string): string {
  return `[data-value="${CSS.escape(value)}"]`;
}
