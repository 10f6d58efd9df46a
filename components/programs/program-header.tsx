import { ExternalLink } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { buttonStyle } from "@/components/ui/button-style";
import { PageHeader } from "@/components/ui/page-header";
import { ProgramIcon } from "@/components/ui/program-icon";
import { StatusChip } from "@/components/ui/status-chip";
import { webAddress } from "@/lib/client/web-address";
import type { Enrollment } from "@/lib/contract/enrollment";
import type { Program } from "@/lib/contract/program";
import { draftHref, enrollHref } from "./address";
import { PublishButton, UnpublishButton } from "./publish-button";

type Props = {
  program: Program;
  /** The chip is for those who keep programs; a client sees it only on a program that is no longer offered. */
  isStatusShown: boolean;
  /** What the viewer may do with the program's state. */
  triggers: readonly string[];
  /** For a client: whether enrolling is possible, and what it has not finished. */
  enrol?: { isPossible: boolean; open: readonly Enrollment[] };
};

export function ProgramHeader({ program, isStatusShown, triggers, enrol }: Props) {
  const { id, name = id, icon, status = "" } = program;
  return (
    <PageHeader
      kind="Program"
      id={id}
      name={name}
      icon={<ProgramIcon id={id} icon={icon} size="large" />}
      chip={isStatusShown && <StatusChip status={status} />}
      back={{ href: "/program/programs", label: "Programs" }}
      primaryAction={primaryAction({ program, triggers, enrol })}
      actions={
        <>
          {enrol?.isPossible && enrol.open.length > 0 && (
            <ButtonLink href={enrollHref(id)}>Enrol</ButtonLink>
          )}
          <InfoLink program={program} />
          {triggers.includes("unpublish") && <UnpublishButton programId={id} name={name} />}
        </>
      }
    />
  );
}

function primaryAction({ program, triggers, enrol }: Omit<Props, "isStatusShown">) {
  const { id, name = id } = program;
  if (triggers.includes("publish")) return <PublishButton programId={id} name={name} />;
  const draft = enrol?.open.find(({ status }) => status === "Draft");
  if (draft) {
    return (
      <ButtonLink variant="primary" href={draftHref(draft, id)}>
        Continue draft
      </ButtonLink>
    );
  }
  if (!enrol?.isPossible || enrol.open.length > 0) return null;
  return (
    <ButtonLink variant="primary" href={enrollHref(id)}>
      Enrol
    </ButtonLink>
  );
}

/** Opens the website when the vendor wants it to be found here (contract §8.3). */
function InfoLink({ program: { settings, website } }: { program: Program }) {
  const address = settings?.programLink ? webAddress(website) : undefined;
  if (!address) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" className={buttonStyle({})}>
      Info
      <ExternalLink aria-hidden className="size-4" />
      <span className="sr-only"> (opens {new URL(address).hostname} in a new tab)</span>
    </a>
  );
}
