import clsx from "clsx";
import type { ReactNode } from "react";
import type { Reader } from "@/lib/format";
import { DateText } from "./date-text";
import { type Tone, toneText } from "./tone";

export type TimelineEvent = {
  id: string;
  title: ReactNode;
  /** An instant; missing for what is still to come. */
  at?: string;
  actor?: string;
  body?: ReactNode;
  tone?: Tone;
};

/** What happened, one event under the other, each with its time and who did it. */
export function Timeline({ events, reader }: { events: TimelineEvent[]; reader: Reader }) {
  return (
    <ol>
      {events.map((event) => (
        <li key={event.id} className="group relative flex gap-4 pb-6 last:pb-0">
          <span
            aria-hidden
            className="absolute top-6 bottom-0 left-1.5 w-px -translate-x-1/2 bg-line group-last:hidden"
          />
          <Dot event={event} />
          <div className="min-w-0 grow">
            <p className={event.at ? "font-medium" : "text-muted"}>{event.title}</p>
            <p className="flex flex-wrap gap-x-2 text-muted text-sm">
              {event.at && <DateText value={event.at} reader={reader} form="time" />}
              {event.actor && <span>by {event.actor}</span>}
            </p>
            {event.body && <div className="mt-1 max-w-measure">{event.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Dot({ event }: { event: TimelineEvent }) {
  return (
    <span
      aria-hidden
      className={clsx(
        "relative mt-1.5 size-3 shrink-0 rounded-full border-2 border-current",
        toneText[event.tone ?? "neutral"],
        event.at && "bg-current",
      )}
    />
  );
}
