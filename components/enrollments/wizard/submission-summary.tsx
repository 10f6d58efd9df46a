import { CircleCheck, CircleHelp } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { CopyId } from "@/components/ui/copy-id";
import type { Enrollment } from "@/lib/contract/enrollment";
import { ArrivalHeading } from "./arrival-heading";
import { nextAfter } from "./submission-next";

/** The confirmation: it was received, under which number, who acts next and where to see it. */
export function SubmissionSummary({ enrollment }: { enrollment: Enrollment }) {
  const { id, certificate, program } = enrollment;
  const { title, steps, isActive } = nextAfter(enrollment);
  return (
    <div className="mx-auto max-w-form space-y-6">
      <Card className="space-y-4 text-center sm:p-8">
        {enrollment.status === "Querying" ? (
          <CircleHelp aria-hidden className="mx-auto size-10 text-warning" />
        ) : (
          <CircleCheck aria-hidden className="mx-auto size-10 text-success" />
        )}
        <ArrivalHeading>{title}</ArrivalHeading>
        <div>
          <p className="text-muted">Your reference</p>
          <p className="font-semibold text-lg sm:text-xl">
            <CopyId id={id} />
          </p>
        </div>
      </Card>
      <section className="space-y-3">
        <h2 className="font-semibold text-xl">What happens next</h2>
        <ol className="list-decimal space-y-2 pl-5">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <div className="flex flex-wrap gap-2 max-sm:*:grow">
        {isActive && certificate && (
          <ButtonLink variant="primary" href={`/program/certificates/${certificate.id}`}>
            View certificate
          </ButtonLink>
        )}
        <ButtonLink
          variant={isActive ? "secondary" : "primary"}
          href={`/program/enrollments/${id}`}
        >
          View enrollment
        </ButtonLink>
        <ButtonLink variant="quiet" href={`/program/programs/${program?.id}`}>
          Back to the program
        </ButtonLink>
      </div>
    </div>
  );
}
