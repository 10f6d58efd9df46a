import { type DateOrder, formatDateTime, formatNumber, type Reader } from "@/lib/format";

type Props = { cultureCode: string; timeZone: string; dateFormat: string; device: Reader };

const orders: readonly DateOrder[] = ["Culture", "DayMonthYear", "MonthDayYear", "Iso"];

/** How the moment of this page and a number look with what is chosen, before it is saved. */
export function DateExample({ cultureCode, timeZone, dateFormat, device }: Props) {
  const reader = {
    locale: cultureCode || device.locale,
    timeZone: timeZone || device.timeZone,
    dateOrder: orders.find((order) => order === dateFormat),
  };
  return (
    <p className="rounded-control bg-neutral-soft px-4 py-3">
      <span className="block text-muted text-sm">This is how it looks</span>
      {/* Two engines may part the words of a date with different spaces. */}
      <output suppressHydrationWarning className="font-medium tabular-nums">
        {`${formatDateTime(device.now, reader)} · ${formatNumber(1234.5, reader)}`}
      </output>
    </p>
  );
}
