import { type Column, DataList } from "@/components/ui/data-list";
import { DateText } from "@/components/ui/date-text";
import { IdLine } from "@/components/ui/id-line";
import { StatusChip } from "@/components/ui/status-chip";
import type { Certificate } from "@/lib/contract/certificate";
import type { Role } from "@/lib/contract/common";
import { formatExpiry, type Reader } from "@/lib/format";
import { isEndingSoon } from "./certificate-standing";

type Props = {
  /** Names the list for those who cannot see it. */
  caption?: string;
  certificates: Certificate[];
  role: Role;
  reader: Reader;
  sortOf?: (path: string) => Column<Certificate>["sort"];
  /** On the page of a program its name and vendor need no column. */
  place?: "portal" | "program";
};

/** Certificates, one row or card each. */
export function CertificateList(props: Props) {
  const { caption = "Certificates", certificates, role, reader, sortOf, place = "portal" } = props;
  const programColumn: Column<Certificate> = {
    key: "program",
    header: "Program",
    sort: sortOf?.("program.name"),
    cell: ({ program }) => program?.name ?? program?.id,
  };
  return (
    <DataList
      caption={caption}
      rows={certificates}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/program/certificates/${id}`}
      columns={[
        {
          key: "name",
          header: "Certificate",
          sort: sortOf?.("name"),
          cell: ({ id, name }) => (
            <>
              {name ?? id}
              {name && <IdLine id={id} />}
            </>
          ),
        },
        ...(place === "portal" ? [programColumn] : []),
        ...(place === "portal" && role !== "Vendor" ? [vendorColumn] : []),
        ...(role === "Client" ? [] : [clientColumn]),
        {
          key: "certificant",
          header: "Certificant",
          cell: ({ licensee, buyer }) => (licensee ?? buyer)?.name,
        },
        {
          key: "expiration",
          header: "Expiration",
          sort: sortOf?.("expirationDate"),
          cell: (row) => expirationCell(row, reader),
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

const vendorColumn: Column<Certificate> = {
  key: "vendor",
  header: "Vendor",
  from: "lg",
  cell: ({ vendor }) => vendor?.name,
};

const clientColumn: Column<Certificate> = {
  key: "client",
  header: "Client",
  from: "md",
  cell: ({ client }) => client?.name,
};

function expirationCell(certificate: Certificate, reader: Reader) {
  const { expirationDate, status } = certificate;
  if (!expirationDate) return null;
  const isTold = status === "Expired" || isEndingSoon(certificate, reader);
  return (
    <>
      <DateText value={expirationDate} reader={reader} form="date" />
      {isTold && (
        <span className="block text-sm text-warning">{formatExpiry(expirationDate, reader)}</span>
      )}
    </>
  );
}
