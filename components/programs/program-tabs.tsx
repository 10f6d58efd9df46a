import { ObjectRecords } from "@/components/audit/object-records";
import { type Tab, Tabs } from "@/components/ui/tabs";
import type { AuditRecord } from "@/lib/contract/audit-record";
import type { Certificate } from "@/lib/contract/certificate";
import type { Role } from "@/lib/contract/common";
import type { ProgramDocument, ProgramMedia } from "@/lib/contract/document";
import type { ParameterGroup } from "@/lib/contract/group";
import type { List } from "@/lib/contract/list";
import type { Parameter } from "@/lib/contract/parameter";
import type { Program } from "@/lib/contract/program";
import type { Template } from "@/lib/contract/template";
import type { Terms, TermsVariant } from "@/lib/contract/terms";
import type { Reader } from "@/lib/format";
import { enrollHref, settingsHref } from "./address";
import { CertificatesTab } from "./certificates-tab";
import { DocumentsTab } from "./documents-tab";
import { GeneralTab } from "./general-tab";
import { MediaTab } from "./media-tab";
import { ParametersTab } from "./parameters-tab";
import { SettingsTab } from "./settings-tab";
import { TemplatesTab } from "./templates-tab";
import { TermsTab } from "./terms-tab";

type Keeper = {
  groups: readonly ParameterGroup[];
  parameters: readonly Parameter[];
  templates: readonly Template[];
  records: List<AuditRecord> | null;
};

type Props = {
  program: Program;
  html: string;
  certificates: List<Certificate>;
  terms: readonly (Terms & { variants: readonly TermsVariant[] })[];
  documents: readonly ProgramDocument[];
  media: readonly ProgramMedia[];
  /** What only those who keep the program see. */
  keeper: Keeper | null;
  role: Role;
  canEnrol: boolean;
  canEdit: boolean;
  initial: string | undefined;
  reader: Reader;
};

export function ProgramTabs(props: Props) {
  return (
    <Tabs
      label="Program"
      initial={props.initial}
      tabs={[...commonTabs(props), ...(props.keeper ? keeperTabs(props.keeper, props) : [])]}
    />
  );
}

function commonTabs(props: Props): [Tab, ...Tab[]] {
  const { program, html, certificates, terms, documents, media, role, canEnrol, reader } = props;
  const own = { programId: program.id, vendorName: program.vendor?.name ?? "The vendor", role };
  const addHref = canEnrol ? enrollHref(program.id) : undefined;
  return [
    {
      value: "general",
      label: "General",
      content: <GeneralTab program={program} html={html} reader={reader} />,
    },
    {
      value: "certificates",
      label: "Certificates",
      count: certificates.$meta.pagination.total,
      content: (
        <CertificatesTab list={certificates} role={role} addHref={addHref} reader={reader} />
      ),
    },
    {
      value: "terms",
      label: "Terms",
      content: <TermsTab programId={program.id} terms={terms} role={role} locale={reader.locale} />,
    },
    {
      value: "media",
      label: "Media",
      count: media.length,
      content: <MediaTab {...own} media={media} />,
    },
    {
      value: "documentation",
      label: "Documentation",
      count: documents.length,
      content: <DocumentsTab {...own} documents={documents} locale={reader.locale} />,
    },
  ];
}

function keeperTabs({ groups, parameters, templates, records }: Keeper, props: Props): Tab[] {
  const { program, canEdit, reader } = props;
  const editHref = canEdit ? settingsHref(program.id) : undefined;
  return [
    {
      value: "parameters",
      label: "Parameters",
      count: parameters.length,
      content: <ParametersTab groups={groups} parameters={parameters} />,
    },
    {
      value: "templates",
      label: "Templates",
      count: templates.length,
      content: <TemplatesTab templates={templates} />,
    },
    {
      value: "settings",
      label: "Settings",
      content: <SettingsTab program={program} editHref={editHref} reader={reader} />,
    },
    {
      value: "audit-trail",
      label: "Audit trail",
      content: <ObjectRecords objectId={program.id} list={records} reader={reader} />,
    },
  ];
}
