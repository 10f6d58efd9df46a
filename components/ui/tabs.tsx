"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useId, useState } from "react";
import { TabRow } from "./tab-row";

export type Tab = { value: string; label: string; count?: number; content: ReactNode };

type Props = {
  /** Names the tabs for those who cannot see them: "Certificate". */
  label: string;
  tabs: [Tab, ...Tab[]];
  /** The `?tab=` that the server saw; the first tab when there is none. */
  initial?: string;
  /** Stands at the end of the row, such as an Add button. */
  action?: ReactNode;
};

/**
 * The address holds the active tab, so that a link can lead to one and a reload stays on it. Each tab
 * is a link and works before any script; a panel once seen is kept, with what was typed into it.
 */
export function Tabs({ label, tabs, initial, action }: Props) {
  const id = useId();
  const asked = useSearchParams().get("tab") ?? initial;
  const active = (tabs.find(({ value }) => value === asked) ?? tabs[0]).value;
  const [seen, setSeen] = useState([active]);
  if (!seen.includes(active)) setSeen([...seen, active]);

  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-3 print:hidden">
        <TabRow id={id} label={label} tabs={tabs} active={active} />
        {action}
      </div>
      {tabs.map(({ value, content }) => (
        <div
          key={value}
          role="tabpanel"
          id={`${id}-panel-${value}`}
          aria-labelledby={`${id}-tab-${value}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel of mere text must be reachable.
          tabIndex={0}
          hidden={value !== active}
        >
          {seen.includes(value) && content}
        </div>
      ))}
    </div>
  );
}
