import { type Column, DataList } from "@/components/ui/data-list";
import { DateText } from "@/components/ui/date-text";
import { IdLine } from "@/components/ui/id-line";
import type { AuditRecord } from "@/lib/contract/audit-record";
import type { Reader } from "@/lib/format";
import { recordHref } from "./address";

type Props = {
  records: AuditRecord[];
  reader: Reader;
  /** On the page of an object its name needs no column. */
  place?: "portal" | "object";
};

/** Audit records, one row or card each, newest first. */
export function RecordList({ records, reader, place = "portal" }: Props) {
  return (
    <DataList
      caption="Audit trail"
      rows={records}
      rowKey={({ id }) => id}
      rowHref={({ id }) => recordHref(id)}
      columns={[
        {
          key: "summary",
          header: "What happened",
          cell: ({ summary, event }) => summary ?? event,
        },
        ...(place === "portal" ? [objectColumn] : []),
        { key: "actor", header: "Who", cell: ({ actor }) => actor?.name ?? actor?.id },
        {
          key: "timestamp",
          header: "When",
          cell: ({ timestamp }) => <DateText value={timestamp} reader={reader} form="time" />,
        },
      ]}
    />
  );
}

const objectColumn: Column<AuditRecord> = {
  key: "object",
  header: "Object",
  cell: ({ object }) => (
    <>
      {object.name ?? object.objectType}
      <IdLine id={object.id} />
    </>
  ),
};
