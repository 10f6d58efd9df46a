import type { Metadata } from "next";
import { ObjectRecords } from "@/components/audit/object-records";
import { AcceptedTerms } from "@/components/certificates/accepted-terms";
import { RenameButton, TerminateButton } from "@/components/certificates/certificate-actions";
import { CertificateBanner } from "@/components/certificates/certificate-banner";
import { CertificatePanel } from "@/components/certificates/certificate-panel";
import { isEndingSoon } from "@/components/certificates/certificate-standing";
import { LiveCertificate } from "@/components/certificates/live-certificate";
import { ProductList } from "@/components/certificates/product-list";
import { EnrollmentHistory } from "@/components/enrollments/enrollment-history";
import { EnrollmentList } from "@/components/enrollments/enrollment-list";
import { EnrollmentParameters } from "@/components/enrollments/enrollment-parameters";
import { EnrollmentText } from "@/components/enrollments/enrollment-text";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { ReadOnlyNotice } from "@/components/ui/read-only-notice";
import { StatusChip } from "@/components/ui/status-chip";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { all, equal, notEqual } from "@/lib/client/filter";
import type { Certificate } from "@/lib/contract/certificate";
import type { Role } from "@/lib/contract/common";
import { canMove, canRenew } from "@/lib/contract/lifecycle";
import { loadRecordsOf } from "@/lib/portal/loaders/audit";
import { loadCertificate, loadCertificateText } from "@/lib/portal/loaders/certificate";
import { loadEnrollments } from "@/lib/portal/loaders/enrollment";
import { loadParameterGroups, loadParameters } from "@/lib/portal/loaders/program";
import { mayChange } from "@/lib/portal/rank";
import { currentReader } from "@/lib/portal/reader";
import { richText } from "@/lib/portal/rich-text";
import { requireSession, roleOf } from "@/lib/portal/session";

type Props = { params: Promise<{ certificateId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, name } = await loadCertificate((await params).certificateId);
  return { title: name ?? id };
}

export default async function CertificatePage({ params }: Props) {
  const { certificateId } = await params;
  const session = await requireSession();
  const role = roleOf(session);
  const isOpenToChange = mayChange(session);
  const [data, reader] = await Promise.all([loadPage(certificateId), currentReader()]);
  const { certificate, enrollments } = data;
  const open = enrollments.find(({ status }) => isOpen(String(status)));
  const isPublished = certificate.program?.status === "Published";
  const canReenroll =
    isOpenToChange && role === "Client" && canRenew(certificate.status) && isPublished;
  const isDue = certificate.status === "Expired" || isEndingSoon(certificate, reader);
  return (
    <div className="space-y-6">
      <LiveCertificate certificateId={certificate.id} revision={certificate.revision} />
      <PageHeader
        kind="Certificate"
        id={certificate.id}
        name={certificate.name ?? certificate.id}
        back={{ href: "/program/certificates", label: "Certificates" }}
        chip={<StatusChip status={String(certificate.status)} />}
        primaryAction={canReenroll && isDue && <Reenroll variant="primary" id={certificate.id} />}
        actions={
          <>
            {canReenroll && !isDue && <Reenroll id={certificate.id} />}
            {isOpenToChange && <Actions certificate={certificate} role={role} />}
          </>
        }
      />
      <CertificateBanner
        {...{ certificate, role, reader, canReenroll }}
        actions={
          open && <ButtonLink href={`/program/enrollments/${open.id}`}>Open enrollment</ButtonLink>
        }
      />
      {!isOpenToChange && <ReadOnlyNotice account={session.account.name ?? ""} />}
      <CertificatePanel certificate={certificate} reader={reader} />
      <Tabs label="Certificate" tabs={tabsOf(data, { role, reader })} />
    </div>
  );
}

async function loadPage(certificateId: string) {
  const certificate = await loadCertificate(certificateId);
  const programId = certificate.program?.id ?? "";
  const [text, parameters, groups, records, { data: enrollments }] = await Promise.all([
    loadCertificateText(certificateId),
    loadParameters(programId),
    loadParameterGroups(programId),
    loadRecordsOf(certificateId),
    loadEnrollments({
      limit: 100,
      order: "-id",
      select: "audit,-parameters",
      filter: all(equal("certificate.id", certificateId), notEqual("status", "Deleted")),
    }),
  ]);
  return { certificate, text, parameters, groups, records, enrollments };
}

type PageData = Awaited<ReturnType<typeof loadPage>>;
type Reader = Awaited<ReturnType<typeof currentReader>>;

function isOpen(status: string) {
  return ["Draft", "Processing", "Querying"].includes(status);
}

function Reenroll({ id, variant }: { id: string; variant?: "primary" }) {
  return (
    <ButtonLink variant={variant} href={`/program/certificates/${id}/re-enroll`}>
      Re-enroll
    </ButtonLink>
  );
}

function Actions({ certificate, role }: { certificate: Certificate; role: Role }) {
  const { id, name, status } = certificate;
  const holder = certificate.licensee ?? certificate.buyer;
  const shown = { certificateId: id, name: name ?? id };
  return (
    <>
      <RenameButton {...shown} />
      {canMove("certificate", String(status), "terminate", role) && (
        <TerminateButton {...shown} holder={holder?.name ?? certificate.client?.name ?? id} />
      )}
    </>
  );
}

function tabsOf(data: PageData, { role, reader }: { role: Role; reader: Reader }): [Tab, ...Tab[]] {
  const { certificate, enrollments, parameters, groups } = data;
  const products = certificate.program?.products ?? [];
  const terms = certificate.terms ?? [];
  return [
    {
      value: "general",
      label: "General",
      content: <EnrollmentText html={richText(data.text)} status={String(certificate.status)} />,
    },
    {
      value: "parameters",
      label: "Parameters",
      content: (
        <EnrollmentParameters
          values={certificate.parameters ?? {}}
          parameters={parameters}
          groups={groups}
        />
      ),
    },
    {
      value: "enrollments",
      label: "Enrollments",
      count: enrollments.length,
      content:
        enrollments.length > 0 ? (
          <EnrollmentList enrollments={enrollments} role={role} reader={reader} />
        ) : (
          <EmptyState title="No enrollments">
            This certificate was taken over from another system, without an enrollment.
          </EmptyState>
        ),
    },
    {
      value: "products",
      label: "Products",
      count: products.length,
      content: <ProductList products={products} />,
    },
    {
      value: "terms",
      label: "Terms",
      count: terms.length,
      content: <AcceptedTerms terms={terms} reader={reader} />,
    },
    {
      value: "details",
      label: "Details",
      content: <EnrollmentHistory audit={certificate.audit} reader={reader} />,
    },
    {
      value: "audit-trail",
      label: "Audit trail",
      content: <ObjectRecords objectId={certificate.id} list={data.records} reader={reader} />,
    },
  ];
}
