import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { readOnlyReason } from "@/components/ui/read-only-notice";
import type { Enrollment } from "@/lib/contract/enrollment";
import type { Program } from "@/lib/contract/program";
import type { Session } from "@/lib/contract/session";
import { asRoute } from "@/lib/portal/as-route";
import { enrolOffer } from "@/lib/portal/enrol-offer";
import { loadEnrollment } from "@/lib/portal/loaders/enrollment";
import { loadProgram } from "@/lib/portal/loaders/program";
import { mayChange } from "@/lib/portal/rank";
import { requireSession, roleOf } from "@/lib/portal/session";
import { draftView, submittedView } from "./draft-view";
import { loadDrafts, loadWizardData } from "./wizard-data";
import type { Refusal, View } from "./wizard-view";

/** What the enrol wizard's address shows, worked out once per request. */
export const loadEnrollView = cache(
  async (programId: string, enrollmentId: string | undefined, step: string | undefined) => {
    const session = await requireSession();
    const program = await loadProgram(programId);
    const enrollment = enrollmentId ? await loadEnrollment(enrollmentId) : undefined;
    if (enrollment) checkPlace(enrollment, programId);
    const { name = programId } = program;
    const place = {
      heading: `Enrol in ${name}`,
      path: `/program/programs/${programId}/enroll`,
      leave: { href: asRoute(`/program/programs/${programId}`), label: name },
      step,
    };
    if (enrollment && enrollment.status !== "Draft") return submittedView(enrollment, place);
    const data = await loadWizardData(program, session);
    const holders = data.holders.map(({ holder }) => holder);
    const refusal = refusalOf(enrollment, program, { session, holders });
    if (refusal) return refusedView(refusal, place);
    const otherDrafts = enrollment ? [] : await loadDrafts(programId);
    return draftView({ place, session, program, enrollment, data }, { otherDrafts });
  },
);

/** A renewal has its own address, another program's enrollment none here. */
function checkPlace({ id, type, program, certificate }: Enrollment, programId: string) {
  if (program?.id !== programId) notFound();
  if (type !== "Change") return;
  redirect(asRoute(`/program/certificates/${certificate?.id}/re-enroll?enrollment=${id}`));
}

function refusedView(
  refusal: Refusal,
  { heading, leave }: Parameters<typeof submittedView>[1],
): View {
  return { kind: "refused", title: heading, heading, back: leave, refusal };
}

type Viewer = { session: Session; holders: Parameters<typeof enrolOffer>[1]["holders"] };

function refusalOf(
  enrollment: Enrollment | undefined,
  program: Program,
  { session, holders }: Viewer,
): Refusal | undefined {
  const { account } = session;
  const actions = enrollment ? (
    <ButtonLink href={`/program/enrollments/${enrollment.id}`}>View the draft</ButtonLink>
  ) : (
    <ButtonLink href="/program/programs">See all programs</ButtonLink>
  );
  if (roleOf(session) !== "Client") {
    const children = `You act for ${account.name}, which isn't one. Switch to a client account to enrol.`;
    return { obstacle: "Enrolling is for client accounts", children, actions };
  }
  if (!mayChange(session)) {
    const children = readOnlyReason(account.name ?? account.id);
    return { obstacle: "You may look here, but not enrol", children, actions };
  }
  const offer = enrolOffer(program, { account, holders });
  if (offer.canEnrol) return undefined;
  return { obstacle: "You can't enrol in this program", children: offer.reason, actions };
}
