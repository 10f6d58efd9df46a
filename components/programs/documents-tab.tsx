import { FileText } from "lucide-react";
import { fileFacts } from "@/components/files/file-facts";
import { TextLink } from "@/components/files/text-link";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusChip } from "@/components/ui/status-chip";
import { fileUrl } from "@/lib/client/file-url";
import { webAddress } from "@/lib/client/web-address";
import type { Role } from "@/lib/contract/common";
import type { ProgramDocument } from "@/lib/contract/document";
import { languageName } from "./language-name";

type Props = {
  programId: string;
  vendorName: string;
  documents: readonly ProgramDocument[];
  role: Role;
  locale: string;
};

/** What there is to read about a program, each one press away (contract §12). */
export function DocumentsTab({ programId, vendorName, documents, role, locale }: Props) {
  if (documents.length === 0) {
    return (
      <EmptyState title="No documents" icon={<FileText />}>
        {vendorName} hasn't published any for this program.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y rounded-card border bg-surface">
      {documents.map((document) => (
        <li key={document.id} className="space-y-1 px-4 py-3 sm:px-5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <DocumentLink programId={programId} document={document} />
            {role !== "Client" && document.status && <StatusChip status={document.status} />}
          </div>
          {document.description && (
            <p className="max-w-measure text-muted">{document.description}</p>
          )}
          <p className="text-muted text-sm tabular-nums">{factsOf(document, locale)}</p>
        </li>
      ))}
    </ul>
  );
}

function DocumentLink({ programId, document }: { programId: string; document: ProgramDocument }) {
  const { id, name = id, contentType, url, language } = document;
  const label = <span className="font-medium">{name}</span>;
  const spoken = { language: language ?? undefined };
  if (contentType) {
    const href = fileUrl(`/program/programs/${programId}/documents/${id}`);
    return (
      <TextLink kind="file" href={href} {...spoken}>
        {label}
      </TextLink>
    );
  }
  const address = webAddress(url);
  if (!address) return label;
  return (
    <TextLink kind="page" href={address} {...spoken}>
      {label}
    </TextLink>
  );
}

function factsOf(document: ProgramDocument, locale: string) {
  const source = document.contentType
    ? fileFacts(document, locale)
    : URL.parse(webAddress(document.url) ?? "")?.hostname;
  const language = document.language && languageName(document.language, locale);
  return [source, language].filter(Boolean).join(" · ");
}
