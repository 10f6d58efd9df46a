import { statusTone } from "@/components/ui/status-chip";
import { Timeline } from "@/components/ui/timeline";
import type { Audit } from "@/lib/contract/common";
import type { Reader } from "@/lib/format";

/** The words for audit events, and the status whose tone each takes. */
const events: Record<string, [title: string, status: string]> = {
  created: ["Created", "Draft"],
  processing: ["Handed to the vendor", "Processing"],
  querying: ["More information asked for", "Querying"],
  completed: ["Completed", "Completed"],
  failed: ["Declined", "Failed"],
  pending: ["Requested", "Pending"],
  activated: ["Activated", "Active"],
  updating: ["Re-enrollment requested", "Updating"],
  expired: ["Expired", "Expired"],
  terminated: ["Terminated", "Terminated"],
  updated: ["Last changed", "Draft"],
};

/** The audit as a timeline, oldest first; of repeated events the latest is known (contract §5). */
export function EnrollmentHistory({ audit, reader }: { audit: Audit; reader: Reader }) {
  const known = Object.entries(audit ?? {})
    .map(([name, event]) => ({ name, ...event }))
    .sort((a, b) => a.at.localeCompare(b.at));
  return (
    <Timeline
      reader={reader}
      events={known.map(({ name, at, by }) => {
        const [title, status] = events[name] ?? [name, "Draft"];
        return { id: name, title, at, actor: by?.name, tone: statusTone(status) };
      })}
    />
  );
}
