import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { StatusChip } from "@/components/ui/status-chip";
import type { Enrollment } from "@/lib/contract/enrollment";

type Props = { enrollment: Enrollment; certificateStatus?: string; assignee?: ReactNode };

/** The card below the head of an enrollment. */
export function EnrollmentFacts({ enrollment, certificateStatus, assignee }: Props) {
  const { certificate, program, eligibility } = enrollment;
  const holder = enrollment.licensee ?? enrollment.buyer;
  return (
    <Card>
      <Facts>
        {program && (
          <Fact label="Program" hint={program.id}>
            <Link href={`/program/programs/${program.id}`} className="text-primary hover:underline">
              {program.name ?? program.id}
            </Link>
          </Fact>
        )}
        {certificate && (
          <Fact label="Certificate" hint={certificate.id}>
            <Link
              href={`/program/certificates/${certificate.id}`}
              className="text-primary hover:underline"
            >
              {certificate.name ?? certificate.id}
            </Link>
            {certificateStatus && (
              <div className="my-1">
                <StatusChip status={certificateStatus} />
              </div>
            )}
          </Fact>
        )}
        <Fact label="Certificant" hint={holder?.id}>
          {holder?.name ?? "Not chosen yet"}
        </Fact>
        {enrollment.type === "Change" && <Fact label="Type">Re-enrollment</Fact>}
        <Fact label="Program eligibility">{eligibilityText(eligibility)}</Fact>
        <Fact label="Applicable to">{enrollment.applicableTo}</Fact>
        <Fact label="Assignee">{assignee ?? enrollment.assignee?.name ?? "Nobody"}</Fact>
      </Facts>
    </Card>
  );
}

/** "Client, Partner" as the portal writes it. */
export function eligibilityText(eligibility: Enrollment["eligibility"]) {
  const words = [eligibility?.client && "Client", eligibility?.partner && "Partner"];
  return words.filter(Boolean).join(", ") || "Nobody";
}
