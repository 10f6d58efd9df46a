import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { statusTone } from "@/components/ui/status-chip";
import type { Role } from "@/lib/contract/common";
import type { Enrollment } from "@/lib/contract/enrollment";
import { standingOf } from "./enrollment-standing";

type Props = { enrollment: Enrollment; role: Role; canChange: boolean };

/** What happened to the enrollment, who acts next, and the way on. */
export function EnrollmentBanner({ enrollment, role, canChange }: Props) {
  const { title, body, next } = standingOf(enrollment, role);
  return (
    <Banner
      tone={statusTone(String(enrollment.status))}
      title={title}
      next={next}
      actions={role === "Client" && wayOn(enrollment, { canChange })}
    >
      {body && <p className="whitespace-pre-line">{body}</p>}
    </Banner>
  );
}

/** Where the client's next step is, in the states that leave one elsewhere than in the head of the page. */
function wayOn(
  { id, status, certificate, program }: Enrollment,
  { canChange }: { canChange: boolean },
) {
  if (status === "Querying") {
    if (!canChange) return null;
    return (
      <ButtonLink
        variant="primary"
        href={`/program/enrollments/${id}?tab=general#correct-your-answers`}
      >
        Correct the answers
      </ButtonLink>
    );
  }
  if (status === "Completed" && certificate) {
    return (
      <ButtonLink href={`/program/certificates/${certificate.id}`}>View certificate</ButtonLink>
    );
  }
  if (status === "Failed" && program) {
    return <ButtonLink href={`/program/programs/${program.id}`}>View program</ButtonLink>;
  }
  return null;
}
