import { redirect } from "next/navigation";
import { SubmissionSummary } from "@/components/enrollments/wizard/submission-summary";
import type { Enrollment } from "@/lib/contract/enrollment";
import { asRoute } from "@/lib/portal/as-route";

/** The steps that a submission ends on: the page whose button sends it, and the confirmation. */
const lastSteps = ["overview", "summary"];
const underWay = ["Processing", "Querying", "Completed"];

/** What the wizard's address shows of an enrollment that is no draft any more. */
export function submissionPage(
  enrollment: Enrollment,
  { step = "", leave }: { step: string | undefined; leave: string },
) {
  const status = String(enrollment.status);
  if (status === "Deleted") redirect(asRoute(leave));
  if (lastSteps.includes(step) && underWay.includes(status)) {
    return <SubmissionSummary enrollment={enrollment} />;
  }
  redirect(asRoute(`/program/enrollments/${enrollment.id}`));
}
