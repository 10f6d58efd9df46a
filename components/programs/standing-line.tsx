import { Chip } from "@/components/ui/chip";
import { statusTone } from "@/components/ui/status-chip";
import type { Standing } from "./standing";

/** The foot of a program's card for a client: one chip with the whole standing in it. */
export function StandingLine({ standing }: { standing: Standing }) {
  if (standing.status === null) return <span className="text-muted text-sm">{standing.text}</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Chip tone={toneOf(standing)}>{standing.text}</Chip>
      {standing.more > 0 && <span className="text-muted text-sm">and {standing.more} more</span>}
    </span>
  );
}

/** A date near enough to be told as an end is a warning, though the certificate still counts. */
function toneOf({ status, text }: Standing) {
  if (text.startsWith("Expires")) return "warning";
  return statusTone(status ?? "");
}
