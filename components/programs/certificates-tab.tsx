import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { type Column, DataList } from "@/components/ui/data-list";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusChip } from "@/components/ui/status-chip";
import type { Certificate } from "@/lib/contract/certificate";
import type { Role } from "@/lib/contract/common";
import type { List } from "@/lib/contract/list";
import { formatDate, formatExpiry, type Reader } from "@/lib/format";
import { certificateHref } from "./address";

type Props = {
  list: List<Certificate>;
  role: Role;
  /** Where a client adds one; absent where that isn't possible. */
  addHref?: Route;
  reader: Reader;
};

/** The certificates of one program that the viewer sees: a client's own, a vendor's of all clients. */
export function CertificatesTab({ list, role, addHref, reader }: Props) {
  const { total } = list.$meta.pagination;
  const add = addHref && <ButtonLink href={addHref}>Add</ButtonLink>;
  if (list.data.length === 0) {
    return (
      <EmptyState title="No certificates" action={add}>
        {role === "Client"
          ? "Your account holds no certificate of this program."
          : "Nobody holds a certificate of this program yet."}
      </EmptyState>
    );
  }
  return (
    <div className="space-y-4">
      {add && <div className="flex justify-end">{add}</div>}
      <DataList
        caption="Certificates of this program"
        columns={columnsFor(role, reader)}
        rows={list.data}
        rowKey={({ id }) => id}
        rowHref={({ id }) => certificateHref(id)}
      />
      {total > list.data.length && (
        <p className="text-muted text-sm">
          The latest {list.data.length} of {total}. All of them are under Certificates.
        </p>
      )}
    </div>
  );
}

function columnsFor(role: Role, reader: Reader): [Column<Certificate>, ...Column<Certificate>[]] {
  const client: Column<Certificate> = {
    key: "client",
    header: "Client",
    cell: ({ client }) => client?.name,
  };
  return [
    { key: "name", header: "Certificate", cell: (row) => <Named name={row.name} id={row.id} /> },
    ...(role === "Client" ? [] : [client]),
    {
      key: "certificant",
      header: "Certificant",
      cell: ({ buyer, licensee }) => (buyer ?? licensee)?.name,
    },
    {
      key: "expiration",
      header: "Expiration",
      cell: (row) => <Expiration certificate={row} reader={reader} />,
    },
    { key: "status", header: "Status", cell: ({ status = "" }) => <StatusChip status={status} /> },
  ];
}

function Named({ name, id }: { name?: string; id: string }) {
  return (
    <>
      {name ?? id}
      {name && (
        <span className="block font-normal text-muted text-sm tabular-nums no-underline">{id}</span>
      )}
    </>
  );
}

function Expiration({ certificate, reader }: { certificate: Certificate; reader: Reader }) {
  const { expirationDate, status } = certificate;
  if (!expirationDate) return "—";
  return (
    <span className="tabular-nums">
      {formatDate(expirationDate, reader)}
      {(status === "Active" || status === "Expired") && (
        <span className="block text-muted text-sm">{formatExpiry(expirationDate, reader)}</span>
      )}
    </span>
  );
}
