/** How wide an answer usually is; on a phone every control takes the whole line. */
export type ControlWidth = "short" | "medium" | "full";

const widths: Record<ControlWidth, string> = {
  short: "sm:max-w-40",
  medium: "sm:max-w-80",
  full: "sm:max-w-form",
};

/** 16 px text throughout, because a phone zooms into anything smaller on focus. */
export function controlStyle(width: ControlWidth): string {
  return [
    "target block w-full rounded-control border border-control bg-surface px-3 py-1.5 text-base text-ink placeholder:text-muted",
    "aria-invalid:border-2 aria-invalid:border-danger [&[readonly]]:bg-bg disabled:bg-bg disabled:text-muted",
    widths[width],
  ].join(" ");
}
