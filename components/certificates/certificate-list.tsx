import { type Column, DataList } from "@/components/ui/data-list";
import { DateText } from "@/components/ui/date-text";
import { StatusChip } from "@/components/ui/status-chip";
import type { Certificate } from "@/lib/contract/certificate";
import type { Role } from "@/lib/contract/common";
import { formatExpiry, type Reader } from "@/lib/format";
import { isEndingSoon } from "./certificate-standing";

type Props = {
  certificates: Certificate[];
  role: Role;
  reader: Reader;
  sortOf?: (path: string) => Column<Certificate>["sort"];
};

/** Certificates, one row or card each. */
export function CertificateList({ certificates, role, reader, sortOf }: Props) {
  return (
    <DataList
      caption="Certificates"
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
              <span className="block font-normal text-muted text-sm tabular-nums">{id}</span>
            </>
          ),
        },
        {
          key: "program",
          header: "Program",
          sort: sortOf?.("program.name"),
          cell: ({ program }) => program?.name ?? program?.id,
        },
        ...(role === "Vendor" ? [] : [vendorColumn]),
        ...(role === "Client" ? [] : [clientColumn]),
        {
          key: "certificant",
          header: "Certificant",
          cell: ({ licensee, buyer }) => (licensee ?? buyer)?.name ?? "—",
        },
        {
          key: "expiration",
          header: "Expiration",
          sort: sortOf?.("expirationDate"),
          cell: (row) => <Expiration certificate={row} reader={reader} />,
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

function Expiration({ certificate, reader }: { certificate: Certificate; reader: Reader }) {
  const { expirationDate, status } = certificate;
  if (!expirationDate) return "—";
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
