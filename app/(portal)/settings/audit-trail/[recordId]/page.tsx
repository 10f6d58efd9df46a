import type { Metadata } from "next";
import { auditHref } from "@/components/audit/address";
import { RecordFacts } from "@/components/audit/record-facts";
import { CopyBlock } from "@/components/ui/copy-block";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { loadAuditRecord } from "@/lib/portal/loaders/audit";
import { currentReader } from "@/lib/portal/reader";

type Props = { params: Promise<{ recordId: string }> };

export const metadata: Metadata = { title: "Audit record" };

export default async function AuditRecordPage({ params }: Props) {
  const { recordId } = await params;
  const [record, reader] = await Promise.all([loadAuditRecord(recordId), currentReader()]);
  const { id, summary, event, details, documents } = record;
  const title = summary ?? event;
  const json = documents === undefined ? undefined : JSON.stringify(documents, null, 2);
  return (
    <div className="space-y-6">
      <PageHeader
        kind="Audit record"
        id={id}
        name={title}
        description={details}
        back={{ href: auditHref, label: "Audit trail" }}
      />
      <RecordFacts record={record} reader={reader} />
      {json && (
        <Section
          title="As it was then"
          description="The object after the change, as you may see it."
        >
          <CopyBlock
            text={json}
            label="Copy record"
            copies={[title, details, json].filter(Boolean).join("\n\n")}
          />
        </Section>
      )}
    </div>
  );
}
