import { Paperclip } from "lucide-react";
import { fileFacts } from "@/components/files/file-facts";
import { TextLink } from "@/components/files/text-link";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { fileUrl } from "@/lib/client/file-url";
import { listMark } from "@/lib/client/list-mark";
import type { Attachment } from "@/lib/contract/attachment";
import type { FileRule } from "@/lib/contract/file";
import { formatName, type Reader } from "@/lib/format";
import { DeleteAttachmentButton, RenameAttachmentButton } from "./attachment-controls";
import { AttachmentUpload } from "./attachment-upload";
import { LiveAttachments } from "./live-attachments";

type Props = {
  enrollmentId: string;
  attachments: readonly Attachment[];
  /** What may be added; absent for those who only look. */
  rule: FileRule | undefined;
  reader: Reader;
};

/** The files of an enrollment, which each of its sides may add to, in every state (contract §12). */
export function AttachmentsTab({ enrollmentId, attachments, rule, reader }: Props) {
  return (
    <div className="space-y-6">
      <LiveAttachments
        enrollmentId={enrollmentId}
        shown={listMark(attachments.slice(0, 100), attachments.length)}
      />
      {attachments.length === 0 && (
        <EmptyState title="No attachments" icon={<Paperclip />}>
          {rule
            ? "Add what belongs to this enrollment, such as a signed form or a proof."
            : "Nothing was added to this enrollment."}
        </EmptyState>
      )}
      <ul aria-label="Attachments" className="divide-y rounded-card border bg-surface empty:hidden">
        {attachments.map((attachment) => (
          <li
            key={attachment.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5"
          >
            <AttachmentFacts {...{ enrollmentId, attachment, reader }} />
            {rule && <AttachmentControls {...{ enrollmentId, attachment }} />}
          </li>
        ))}
      </ul>
      {rule && (
        <AttachmentUpload
          enrollmentId={enrollmentId}
          maxBytes={rule.maxBytes}
          limit={`${rule.maxBytes / 1024 / 1024} MB`}
        />
      )}
    </div>
  );
}

type OneProps = { enrollmentId: string; attachment: Attachment };

function AttachmentFacts({ enrollmentId, attachment, reader }: OneProps & { reader: Reader }) {
  const { id, name = id, description, filename, audit } = attachment;
  const href = fileUrl(`/program/enrollments/${enrollmentId}/attachments/${id}`);
  const added = audit?.created;
  return (
    <div className="min-w-0 grow basis-64 space-y-0.5">
      <TextLink kind="file" href={href}>
        <span className="font-medium">{name}</span>
      </TextLink>
      {description && <p className="max-w-measure text-muted">{description}</p>}
      <p className="text-muted text-sm tabular-nums wrap-anywhere">
        {filename && filename !== name && `${filename} · `}
        {fileFacts(attachment, reader.locale)}
        {added && (
          <>
            {" · Added "}
            {added.by && `by ${formatName(added.by)}, `}
            <DateText value={added.at} reader={reader} form="time" />
          </>
        )}
      </p>
    </div>
  );
}

function AttachmentControls({ enrollmentId, attachment }: OneProps) {
  const { id, name = id } = attachment;
  const target = { enrollmentId, attachmentId: id, name };
  return (
    <div className="flex gap-2">
      <RenameAttachmentButton {...target} />
      <DeleteAttachmentButton {...target} />
    </div>
  );
}
