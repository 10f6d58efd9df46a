import {
  Ban,
  CalendarX,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CirclePause,
  CircleX,
  Clock,
  EyeOff,
  Globe,
  Hourglass,
  type LucideIcon,
  Mail,
  MailX,
  PencilLine,
  RefreshCw,
  Trash2,
} from "lucide-react";
import { Chip } from "./chip";
import type { Tone } from "./tone";

type Look = { tone: Tone; Icon: LucideIcon };

const looks = new Map<string, Look>(
  Object.entries({
    Active: { tone: "success", Icon: CircleCheck },
    Enabled: { tone: "success", Icon: CircleCheck },
    Completed: { tone: "success", Icon: CircleCheck },
    Published: { tone: "success", Icon: Globe },
    Processing: { tone: "info", Icon: Hourglass },
    Pending: { tone: "info", Icon: Clock },
    Updating: { tone: "info", Icon: RefreshCw },
    Querying: { tone: "warning", Icon: CircleHelp },
    Expired: { tone: "danger", Icon: CalendarX },
    Failed: { tone: "danger", Icon: CircleX },
    Terminated: { tone: "danger", Icon: Ban },
    Invited: { tone: "info", Icon: Mail },
    "Invitation expired": { tone: "warning", Icon: MailX },
    Disabled: { tone: "neutral", Icon: CirclePause },
    Draft: { tone: "neutral", Icon: PencilLine },
    Unpublished: { tone: "neutral", Icon: EyeOff },
    Deleted: { tone: "neutral", Icon: Trash2 },
  } satisfies Record<string, Look>),
);

const unknown: Look = { tone: "neutral", Icon: CircleDashed };

/** The status of a program, certificate, enrollment, token, webhook or user; one that a newer platform invents is shown in grey. */
export function StatusChip({ status }: { status: string }) {
  const { tone, Icon } = looks.get(status) ?? unknown;
  return (
    <Chip tone={tone} icon={<Icon aria-hidden />}>
      {status}
    </Chip>
  );
}

/** The tone that a page about something in this status takes, its banner above all. */
export function statusTone(status: string): Tone {
  return (looks.get(status) ?? unknown).tone;
}
