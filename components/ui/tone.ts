/** What a colour says: good, under way, needs care, wrong, or nothing in particular. */
export type Tone = "success" | "info" | "warning" | "danger" | "neutral";

export const toneSoft: Record<Tone, string> = {
  success: "bg-success-soft text-success",
  info: "bg-info-soft text-info",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  neutral: "bg-neutral-soft text-neutral",
};

export const toneText: Record<Tone, string> = {
  success: "text-success",
  info: "text-info",
  warning: "text-warning",
  danger: "text-danger",
  neutral: "text-neutral",
};
