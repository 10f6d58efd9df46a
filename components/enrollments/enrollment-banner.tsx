import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { statusTone } from "@/components/ui/status-chip";
import type { Role } from "@/lib/contract/common";
import type { Enrollment } from "@/lib/contract/enrollment";
import { standingOf } from "./enrollment-standing";

type Props = { enrollment: Enrollment; role: Role; actions?: ReactNode };

/** What happened to the enrollment, who acts next, and the way on. */
export function EnrollmentBanner({ enrollment, role, actions }: Props) {
  const { title, body, next } = standingOf(enrollment, role);
  return (
    <Banner
      tone={statusTone(String(enrollment.status))}
      title={title}
      next={next}
      actions={actions}
    >
      {body && <p className="whitespace-pre-line">{body}</p>}
    </Banner>
  );
}
