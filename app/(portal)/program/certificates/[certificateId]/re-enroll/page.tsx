import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { submissionPage } from "@/app/(portal)/program/programs/[programId]/enroll/submission-page";
import { loadWizardData } from "@/app/(portal)/program/programs/[programId]/enroll/wizard-data";
import { EnrollmentWizard } from "@/components/enrollments/wizard/enrollment-wizard";
import { WizardRefusal } from "@/components/enrollments/wizard/wizard-refusal";
import { asRoute } from "@/lib/portal/as-route";
import { type SearchParams, textParam } from "@/lib/portal/list-params";
import { loadCertificate } from "@/lib/portal/loaders/certificate";
import { loadEnrollment } from "@/lib/portal/loaders/enrollment";
import { loadProgram } from "@/lib/portal/loaders/program";
import { requireSession } from "@/lib/portal/session";
import { loadOpenRenewal } from "./open-renewal";
import { renewalRefusal } from "./renewal-refusal";

type Props = { params: Promise<{ certificateId: string }>; searchParams: SearchParams };

export const metadata: Metadata = { title: "Re-enroll certificate" };

export default async function ReEnrollPage({ params, searchParams }: Props) {
  const [{ certificateId }, query, session] = await Promise.all([
    params,
    searchParams,
    requireSession(),
  ]);
  const certificate = await loadCertificate(certificateId);
  const path = `/program/certificates/${certificateId}/re-enroll`;
  const name = certificate.name ?? certificateId;
  const leave = { href: asRoute(`/program/certificates/${certificateId}`), label: name };
  const enrollmentId = textParam(query.enrollment);
  const enrollment = enrollmentId ? await loadEnrollment(enrollmentId) : undefined;
  const isOfCertificate = enrollment?.certificate?.id === certificateId;
  if (enrollment && !(isOfCertificate && enrollment.type === "Change")) notFound();
  if (enrollment && enrollment.status !== "Draft") {
    return submissionPage(enrollment, { step: textParam(query.step), leave: leave.href });
  }
  const open = await loadOpenRenewal(certificateId);
  const program = await loadProgram(certificate.program?.id ?? "");
  const refusal = renewalRefusal({ certificate, program, session, open });
  if (refusal) {
    return <WizardRefusal title="Re-enroll certificate" back={leave} {...refusal} />;
  }
  if (!enrollment && open) redirect(asRoute(`${path}?enrollment=${open.id}`));
  const data = await loadWizardData(program, session);
  const holder = certificate.licensee ?? certificate.buyer;
  const known = data.holders.find((one) => one.holder.id === holder?.id);
  const fixed = known?.holder ?? holder;
  return (
    <EnrollmentWizard
      path={path}
      leave={leave}
      viewer={session}
      program={program}
      enrollment={enrollment}
      renewed={certificate}
      {...data}
      holders={fixed ? [{ holder: fixed }] : []}
      certificates={[]}
    />
  );
}
