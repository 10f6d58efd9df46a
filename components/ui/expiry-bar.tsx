import clsx from "clsx";
import { daysLeft, endOfDay, formatDate, formatExpiry, type Reader } from "@/lib/format";
import type { Tone } from "./tone";

type Props = {
  /** Day or instant on which the validity began. */
  from: string;
  /** `YYYY-MM-DD`, the last valid day. */
  until: string;
  reader: Reader;
  /** So many days before the end the bar turns to a warning. */
  warnDays?: number;
};

const barTone = { success: "fill-success", warning: "fill-warning", danger: "fill-danger" };

/** Validity from issue to expiry with today on it; what is left is coloured, what has passed is grey. */
export function ExpiryBar({ from, until, reader, warnDays = 90 }: Props) {
  const tone = toneOf(daysLeft(until, reader), warnDays);
  const share = passedShare({ from, until, reader });
  const passed = `${(share * 100).toFixed(2)}%`;
  const top = share < 1 ? 28 : 2;
  const start = formatDate(from, reader);
  const end = formatDate(until, reader);
  const hint = formatExpiry(until, reader);
  return (
    <div className="w-full text-sm tabular-nums">
      {/* Percentages in attributes, because a strict style policy refuses style attributes. */}
      <svg
        role="img"
        aria-label={`Valid from ${start} to ${end}, ${hint}`}
        height={share < 1 ? 48 : 16}
        className="block w-full overflow-visible forced-color-adjust-none"
      >
        <rect y={top} width="100%" height="12" rx="6" className={barTone[tone]} />
        <rect y={top} width={passed} height="12" rx="6" className="fill-control" />
        {share < 1 && <Today share={share} at={passed} />}
      </svg>
      <div className="mt-1 flex justify-between gap-x-4 max-xs:flex-col xs:flex-wrap" aria-hidden>
        <span>
          <span className="text-muted xs:block">Issued</span> {start}
        </span>
        <span
          className={clsx(
            "font-medium first-letter:uppercase",
            `order-last w-full sm:order-none sm:w-auto`,
          )}
        >
          {hint}
        </span>
        <span className="xs:text-end">
          <span className="text-muted xs:block">{tone === "danger" ? "Expired" : "Expires"}</span>{" "}
          {end}
        </span>
      </div>
    </div>
  );
}

function Today({ share, at }: { share: number; at: string }) {
  return (
    <svg x={at} overflow="visible" aria-hidden="true">
      <text y="14" textAnchor={anchorOf(share)} className="fill-ink font-medium">
        Today
      </text>
      <rect x="-4" y="20" width="8" height="28" rx="4" className="fill-surface" />
      <rect x="-2" y="22" width="4" height="24" rx="2" className="fill-ink" />
    </svg>
  );
}

/** Near an end the word leans inwards, so that it stays on the bar. */
function anchorOf(share: number): "start" | "middle" | "end" {
  if (share < 0.1) return "start";
  return share > 0.9 ? "end" : "middle";
}

function toneOf(days: number, warnDays: number): Extract<Tone, keyof typeof barTone> {
  if (days < 0) return "danger";
  return days <= warnDays ? "warning" : "success";
}

function passedShare({ from, until, reader }: Pick<Props, "from" | "until" | "reader">): number {
  const start = Date.parse(from);
  const whole = endOfDay(until).getTime() - start;
  const share = (reader.now.getTime() - start) / whole;
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 1;
}
