import {
  endOfDay,
  formatDate,
  formatDateTime,
  formatDistance,
  formatInstant,
  type Reader,
} from "@/lib/format";

type Props = {
  /** A calendar day (`YYYY-MM-DD`) or an instant. */
  value: string;
  reader: Reader;
  /** `distance`: "3 May 2027 (in 161 days)"; `date` and `time` leave the distance out. */
  form?: "distance" | "date" | "time";
};

/** A date as people say it, with the whole instant and its zone on hover; only a date with its time may break. */
export function DateText({ value, reader, form = "distance" }: Props) {
  const distance = form === "distance" ? formatDistance(value, reader) : "";
  const write = form === "time" ? formatDateTime : formatDate;
  return (
    <time dateTime={value} title={wholeInstant(value, reader)} className="tabular-nums">
      <span className={form === "time" ? undefined : "whitespace-nowrap"}>
        {write(value, reader)}
      </span>
      {distance && <span className="whitespace-nowrap font-normal text-muted"> ({distance})</span>}
    </time>
  );
}

function wholeInstant(value: string, reader: Reader): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatInstant(value, reader);
  return `Until ${formatInstant(endOfDay(value), reader)}`;
}
