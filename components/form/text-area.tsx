"use client";

import clsx from "clsx";
import { type ChangeEvent, type ComponentProps, useId, useState } from "react";
import { controlStyle } from "./control-style";

type Props = ComponentProps<"textarea"> & {
  /** Shown as a count, never enforced while typing: pasted text is not cut off unseen. */
  limit?: number;
};

export function TextArea({ limit, rows = 5, className, onChange, ...rest }: Props) {
  const countId = useId();
  const [typed, setTyped] = useState(() => lengthOf(rest.defaultValue));
  const length = rest.value === undefined ? typed : lengthOf(rest.value);

  function count(event: ChangeEvent<HTMLTextAreaElement>) {
    setTyped(event.target.value.length);
    onChange?.(event);
  }

  return (
    <div className="space-y-1">
      <textarea
        {...rest}
        rows={rows}
        onChange={count}
        aria-describedby={describedBy(rest["aria-describedby"], limit && countId)}
        className={clsx(controlStyle("full"), "field-sizing-content min-h-28 resize-y", className)}
      />
      {limit !== undefined && <Count id={countId} left={limit - length} limit={limit} />}
    </div>
  );
}

/** Seen at every key, spoken only where the end is near and then not at every key. */
function Count({ id, left, limit }: { id: string; left: number; limit: number }) {
  const isOver = left < 0;
  const nearing = left <= Math.max(10, limit * 0.1);
  const spoken = nearing ? countText(isOver ? left : Math.ceil(left / 10) * 10) : "";
  return (
    <>
      <p
        id={id}
        className={clsx("text-sm tabular-nums", isOver ? "font-medium text-danger" : "text-muted")}
      >
        {countText(left)}
      </p>
      <span role="status" className="sr-only">
        {spoken}
      </span>
    </>
  );
}

function countText(left: number): string {
  const amount = Math.abs(left);
  const noun = amount === 1 ? "character" : "characters";
  return left < 0 ? `${amount} ${noun} too many` : `${amount} ${noun} left`;
}

function lengthOf(value: Props["value"]): number {
  return value === undefined ? 0 : String(value).length;
}

function describedBy(...ids: (string | number | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(" ") || undefined;
}
