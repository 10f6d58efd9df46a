import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { EnrollmentWizard } from "@/components/enrollments/wizard/enrollment-wizard";
import { WizardRefusal } from "@/components/enrollments/wizard/wizard-refusal";
import { ButtonLink } from "@/components/ui/button-link";
import type { Program } from "@/lib/contract/program";
import type { Session } from "@/lib/contract/session";
import { asRoute } from "@/lib/portal/as-route";
import { enrolOffer } from "@/lib/portal/enrol-offer";
import { type SearchParams, textParam } from "@/lib/portal/list-params";
import { loadEnrollment } from "@/lib/portal/loaders/enrollment";
import { loadProgram } from "@/lib/portal/loaders/program";
import { requireSession, roleOf } from "@/lib/portal/session";
import { submissionPage } from "./submission-page";
import { loadDrafts, loadWizardData } from "./wizard-data";

type Props = { params: Promise<{ programId: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const program = await loadProgram((await params).programId);
  return { title: titleOf(program) };
}

export default async function EnrollPage({ params, searchParams }: Props) {
  const [{ programId }, query, session] = await Promise.all([
    params,
    searchParams,
    requireSession(),
  ]);
  const program = await loadProgram(programId);
  const enrollmentId = textParam(query.enrollment);
  const enrollment = enrollmentId ? await loadEnrollment(enrollmentId) : undefined;
  const leave = {
    href: asRoute(`/program/programs/${programId}`),
    label: program.name ?? "Program",
  };
  if (enrollment && enrollment.program?.id !== programId) notFound();
  if (enrollment?.type === "Change") {
    const certificateId = enrollment.certificate?.id;
    redirect(
      asRoute(`/program/certificates/${certificateId}/re-enroll?enrollment=${enrollment.id}`),
    );
  }
  if (enrollment && enrollment.status !== "Draft") {
    return submissionPage(enrollment, { step: textParam(query.step), leave: leave.href });
  }
  const data = await loadWizardData(program, session);
  const refusal = refusalOf(program, session, data.holders);
  if (refusal) {
    return (
      <WizardRefusal
        title={titleOf(program)}
        obstacle={refusal.obstacle}
        back={leave}
        actions={
          enrollment ? (
            <ButtonLink href={`/program/enrollments/${enrollment.id}`}>View the draft</ButtonLink>
          ) : (
            <ButtonLink href="/program/programs">See all programs</ButtonLink>
          )
        }
      >
        {refusal.reason}
      </WizardRefusal>
    );
  }
  return (
    <EnrollmentWizard
      path={`/program/programs/${programId}/enroll`}
      leave={leave}
      viewer={session}
      program={program}
      enrollment={enrollment}
      otherDrafts={enrollment ? [] : await loadDrafts(programId)}
      {...data}
    />
  );
}

function titleOf({ id, name = id }: Program) {
  return `Enrol in ${name}`;
}

type Holders = Awaited<ReturnType<typeof loadWizardData>>["holders"];

function refusalOf(program: Program, session: Session, holders: Holders) {
  if (roleOf(session) !== "Client") {
    return {
      obstacle: "Enrolling is for client accounts",
      reason: `You act for ${session.account.name}, a ${roleOf(session).toLowerCase()} account. Switch to a client account to enrol.`,
    };
  }
  const offer = enrolOffer(program, {
    account: session.account,
    holders: holders.map(({ holder }) => holder),
  });
  if (offer.canEnrol) return undefined;
  return { obstacle: "You can't enrol in this program", reason: offer.reason };
}
