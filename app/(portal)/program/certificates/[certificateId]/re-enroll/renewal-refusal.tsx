import type { Refusal } from "@/app/(portal)/program/programs/[programId]/enroll/wizard-view";
import { ButtonLink } from "@/components/ui/button-link";
import { readOnlyReason } from "@/components/ui/read-only-notice";
import type { Certificate } from "@/lib/contract/certificate";
import type { Enrollment } from "@/lib/contract/enrollment";
import { canRenew } from "@/lib/contract/lifecycle";
import type { Program } from "@/lib/contract/program";
import type { Session } from "@/lib/contract/session";
import { enrolOffer } from "@/lib/portal/enrol-offer";
import { mayChange } from "@/lib/portal/rank";
import { roleOf } from "@/lib/portal/session";

type Case = {
  certificate: Certificate;
  program: Program;
  session: Session;
  /** The re-enrollment that isn't finished. */
  open: Enrollment | undefined;
};

/** Why this certificate can't be renewed now, and what to do instead; undefined when it can (contract §13.4, §14.4). */
export function renewalRefusal({ certificate, program, session, open }: Case): Refusal | undefined {
  const status = String(certificate.status);
  const vendor = program.vendor?.name ?? "the vendor";
  const toCertificate = (
    <ButtonLink href={`/program/certificates/${certificate.id}`}>View certificate</ButtonLink>
  );
  if (roleOf(session) !== "Client") {
    return {
      obstacle: "Re-enrolling is for client accounts",
      children: `You act for ${session.account.name}. The client that holds the certificate renews it.`,
      actions: toCertificate,
    };
  }
  if (!mayChange(session)) {
    return {
      obstacle: "You may look here, but not re-enrol",
      children: readOnlyReason(session.account.name ?? session.account.id),
      actions: toCertificate,
    };
  }
  if (open && open.status !== "Draft") {
    return {
      obstacle: "A re-enrollment is under way",
      children:
        open.status === "Querying"
          ? `${vendor} asks for more before it can go on. Answer on the enrollment's page.`
          : `${vendor} is reviewing it. You have nothing to do at the moment.`,
      actions: <ButtonLink href={`/program/enrollments/${open.id}`}>View enrollment</ButtonLink>,
    };
  }
  if (!canRenew(status)) {
    return {
      obstacle: obstacleOf(status),
      children: adviceFor(certificate, program),
      actions: status === "Terminated" ? <EnrolAgain program={program} /> : toCertificate,
    };
  }
  const holder = certificate.licensee ?? certificate.buyer;
  const offer = enrolOffer(program, {
    account: session.account,
    holders: holder ? [holder] : [],
  });
  if (offer.canEnrol) return undefined;
  return {
    obstacle: "This program takes no re-enrollments now",
    children: `${offer.reason} Ask ${vendor} if you need the certificate for longer.`,
    actions: toCertificate,
  };
}

function obstacleOf(status: string) {
  if (status === "Terminated") return "This certificate was terminated";
  if (status === "Draft" || status === "Pending") return "This certificate isn't active yet";
  return `This certificate is ${status}`;
}

function adviceFor({ status, statusNotes }: Certificate, program: Program) {
  if (status !== "Terminated") {
    return "Only a certificate that is Active or Expired can be renewed. Its page shows what is under way.";
  }
  const reason = statusNotes?.trim() ? `The reason given: “${statusNotes.trim()}” ` : "";
  const next =
    program.status === "Published"
      ? "A terminated certificate can't be renewed. Enrol in the program again to get a new one."
      : "A terminated certificate can't be renewed, and its program takes no new enrollments.";
  return reason + next;
}

function EnrolAgain({ program }: { program: Program }) {
  if (program.status !== "Published") {
    return <ButtonLink href="/program/programs">See all programs</ButtonLink>;
  }
  return <ButtonLink href={`/program/programs/${program.id}`}>View the program</ButtonLink>;
}
