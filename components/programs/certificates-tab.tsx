import type { Route } from "next";
import { CertificateList } from "@/components/certificates/certificate-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Certificate } from "@/lib/contract/certificate";
import type { Role } from "@/lib/contract/common";
import type { List } from "@/lib/contract/list";
import type { Reader } from "@/lib/format";

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
      <CertificateList
        caption="Certificates of this program"
        certificates={list.data}
        role={role}
        reader={reader}
        place="program"
      />
      {total > list.data.length && (
        <p className="text-muted text-sm">
          The latest {list.data.length} of {total}. All of them are under Certificates.
        </p>
      )}
    </div>
  );
}
