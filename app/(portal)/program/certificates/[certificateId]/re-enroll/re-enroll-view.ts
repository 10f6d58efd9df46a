import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import {
  draftView,
  submittedView,
} from "@/app/(portal)/program/programs/[programId]/enroll/draft-view";
import { loadWizardData } from "@/app/(portal)/program/programs/[programId]/enroll/wizard-data";
import type { View } from "@/app/(portal)/program/programs/[programId]/enroll/wizard-view";
import type { Certificate } from "@/lib/contract/certificate";
import type { Enrollment } from "@/lib/contract/enrollment";
import { asRoute } from "@/lib/portal/as-route";
import { loadCertificate } from "@/lib/portal/loaders/certificate";
import { loadEnrollment } from "@/lib/portal/loaders/enrollment";
import { loadProgram } from "@/lib/portal/loaders/program";
import { requireSession } from "@/lib/portal/session";
import { loadOpenRenewal } from "./open-renewal";
import { renewalRefusal } from "./renewal-refusal";

const heading = "Re-enroll certificate";

/** What the re-enrol wizard's address shows, worked out once per request. */
export const loadReEnrollView = cache(
  async (
    certificateId: string,
    enrollmentId: string | undefined,
    step: string | undefined,
  ): Promise<View> => {
    const session = await requireSession();
    const certificate = await loadCertificate(certificateId);
    const enrollment = enrollmentId ? await loadEnrollment(enrollmentId) : undefined;
    if (enrollment && !isRenewalOf(enrollment, certificateId)) notFound();
    const path = `/program/certificates/${certificateId}/re-enroll`;
    const leave = {
      href: asRoute(`/program/certificates/${certificateId}`),
      label: certificate.name ?? certificateId,
    };
    const place = { heading, path, leave, step };
    if (enrollment && enrollment.status !== "Draft") return submittedView(enrollment, place);
    const open = await loadOpenRenewal(certificateId);
    const program = await loadProgram(certificate.program?.id ?? "");
    const refusal = renewalRefusal({ certificate, program, session, open });
    if (refusal) return { kind: "refused", title: heading, heading, back: leave, refusal };
    if (!enrollment && open) redirect(asRoute(`${path}?enrollment=${open.id}`));
    const data = withFixedHolder(await loadWizardData(program, session), certificate);
    return draftView({ place, session, program, enrollment, data }, { renewed: certificate });
  },
);

function isRenewalOf({ type, certificate }: Enrollment, certificateId: string) {
  return type === "Change" && certificate?.id === certificateId;
}

/** A renewal keeps its certificant, also one that the account no longer lists. */
function withFixedHolder(
  data: Awaited<ReturnType<typeof loadWizardData>>,
  { licensee, buyer }: Certificate,
) {
  const own = licensee ?? buyer;
  const listed = data.holders.find(({ holder }) => holder.id === own?.id);
  const holder = listed?.holder ?? own;
  return { ...data, certificates: [], holders: holder ? [{ holder, refusal: undefined }] : [] };
}
