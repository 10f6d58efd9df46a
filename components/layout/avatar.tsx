import { initials } from "@/lib/format";

/** Initials in a circle; decorative, the name stands beside it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="flex size-8 shrink-0 items-center justify-center rounded-full border border-transparent bg-primary-soft font-semibold text-primary text-sm"
    >
      {initials(name)}
    </span>
  );
}
