import type { Metadata } from "next";
import { EnrolNotice } from "@/components/programs/enrol-notice";
import { ProgramFacts } from "@/components/programs/program-facts";
import { ProgramHeader } from "@/components/programs/program-header";
import { ProgramTabs } from "@/components/programs/program-tabs";
import { PublicationNotice } from "@/components/programs/publication-notice";
import { ReadOnlyNotice } from "@/components/ui/read-only-notice";
import { type SearchParams, textParam } from "@/lib/portal/list-request";
import { loadDocuments, loadMedia, loadProgram, loadTerms } from "@/lib/portal/loaders/program";
import {
  loadClientPart,
  loadKeeperPart,
  loadProgramCertificates,
} from "@/lib/portal/loaders/program-profile";
import { canEditProgram, programTriggers } from "@/lib/portal/program-offers";
import { mayChange } from "@/lib/portal/rank";
import { currentReader } from "@/lib/portal/reader";
import { richText } from "@/lib/portal/rich-text";
import { requireSession, roleOf } from "@/lib/portal/session";

type Props = { params: Promise<{ programId: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { programId } = await params;
  const { name } = await loadProgram(programId);
  return { title: name ?? programId };
}

export default async function ProgramPage({ params, searchParams }: Props) {
  const { programId } = await params;
  const [session, program, reader, { tab }] = await Promise.all([
    requireSession(),
    loadProgram(programId),
    currentReader(),
    searchParams,
  ]);
  const role = roleOf(session);
  const [client, keeper, certificates, terms, documents, media] = await Promise.all([
    loadClientPart(program, session),
    loadKeeperPart(program, session),
    loadProgramCertificates(programId),
    loadTerms(programId),
    loadDocuments(programId),
    loadMedia(programId),
  ]);
  const isOpen = mayChange(session);
  const canEnrol = isOpen && (client?.offer.canEnrol ?? false);
  return (
    <div className="space-y-6">
      <ProgramHeader
        program={program}
        isStatusShown={role !== "Client" || program.status !== "Published"}
        triggers={isOpen ? programTriggers(program, role) : []}
        enrol={client && isOpen ? { isPossible: canEnrol, open: client.open } : undefined}
      />
      {client && (
        <EnrolNotice
          open={client.open}
          reason={client.offer.canEnrol ? undefined : client.offer.reason}
        />
      )}
      {!isOpen && <ReadOnlyNotice account={session.account.name ?? ""} />}
      {role !== "Client" && <PublicationNotice program={program} role={role} />}
      <ProgramFacts program={program} reader={reader} />
      <ProgramTabs
        program={program}
        html={richText(program.longDescription)}
        certificates={certificates}
        terms={terms}
        documents={documents}
        media={media}
        keeper={keeper}
        role={role}
        canEnrol={canEnrol}
        canEdit={isOpen && canEditProgram(role)}
        initial={textParam(tab)}
        reader={reader}
      />
    </div>
  );
}
