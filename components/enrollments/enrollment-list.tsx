import { type Column, DataList } from "@/components/ui/data-list";
import { DateText } from "@/components/ui/date-text";
import { IdLine } from "@/components/ui/id-line";
import { StatusChip } from "@/components/ui/status-chip";
import type { Role } from "@/lib/contract/common";
import type { Enrollment } from "@/lib/contract/enrollment";
import type { Reader } from "@/lib/format";

type Props = {
  enrollments: Enrollment[];
  role: Role;
  reader: Reader;
  /** The order of the list as it stands; columns without one can't be sorted by. */
  sortOf?: (path: string) => Column<Enrollment>["sort"];
};

/** Enrollments, one row or card each. */
export function EnrollmentList({ enrollments, role, reader, sortOf }: Props) {
  return (
    <DataList
      caption="Enrollments"
      rows={enrollments}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/program/enrollments/${id}`}
      columns={[
        {
          key: "id",
          header: "Enrollment",
          sort: sortOf?.("id"),
          cell: ({ id, name }) => (
            <>
              {name ?? id}
              {name && <IdLine id={id} />}
            </>
          ),
        },
        {
          key: "program",
          header: "Program",
          sort: sortOf?.("program.name"),
          cell: ({ program }) => program?.name ?? program?.id,
        },
        ...partyColumns(role),
        {
          key: "created",
          header: "Created",
          from: "md",
          sort: sortOf?.("audit.created.at"),
          cell: (row) => createdCell(row, reader),
        },
        {
          key: "assignee",
          header: "Assignee",
          from: "lg",
          cell: ({ assignee }) => assignee?.name,
        },
        {
          key: "status",
          header: "Status",
          sort: sortOf?.("status"),
          cell: ({ status }) => <StatusChip status={String(status)} />,
        },
      ]}
    />
  );
}

function partyColumns(role: Role): Column<Enrollment>[] {
  const certificant: Column<Enrollment> = {
    key: "certificant",
    header: "Certificant",
    cell: ({ licensee, buyer }) => (licensee ?? buyer)?.name,
  };
  if (role === "Client") return [certificant];
  return [{ key: "client", header: "Client", cell: ({ client }) => client?.name }, certificant];
}

function createdCell({ audit }: Enrollment, reader: Reader) {
  const created = audit?.created;
  if (!created) return null;
  return (
    <>
      <DateText value={created.at} reader={reader} form="date" />
      {created.by?.name && <span className="block text-muted text-sm">by {created.by.name}</span>}
    </>
  );
}
