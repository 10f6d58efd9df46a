import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import type { AuditRecord } from "@/lib/contract/audit-record";
import type { List } from "@/lib/contract/list";
import { formatNumber, type Reader } from "@/lib/format";
import { auditOfHref } from "./address";
import { RecordList } from "./record-list";

type Props = {
  objectId: string;
  /** Null where there is no audit for the viewer's account. */
  list: List<AuditRecord> | null;
  reader: Reader;
};

/** What was done to one object: the newest records, and the way to all. */
export function ObjectRecords({ objectId, list, reader }: Props) {
  if (!list) return <EmptyState title="The audit trail isn't open to your account" />;
  const { data, $meta } = list;
  const { total } = $meta.pagination;
  if (total === 0) {
    return (
      <EmptyState title="No audit records">
        What was done before the audit began is told by the dates alone.
      </EmptyState>
    );
  }
  return (
    <div className="space-y-4">
      <RecordList records={data} reader={reader} place="object" />
      {total > data.length && (
        <Link href={auditOfHref(objectId)} className="text-primary hover:underline">
          View all {formatNumber(total, reader)} records
        </Link>
      )}
    </div>
  );
}
