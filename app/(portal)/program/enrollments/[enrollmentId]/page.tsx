import type { Metadata } from "next";
import { ObjectRecords } from "@/components/audit/object-records";
import { AssigneeSelect } from "@/components/enrollments/assignee-select";
import { AttachmentsTab } from "@/components/enrollments/attachments/attachments-tab";
import { EnrollmentActions } from "@/components/enrollments/enrollment-actions";
import { EnrollmentBanner } from "@/components/enrollments/enrollment-banner";
import { EnrollmentEntities } from "@/components/enrollments/enrollment-entities";
import { EnrollmentFacts } from "@/components/enrollments/enrollment-facts";
import { EnrollmentHistory } from "@/components/enrollments/enrollment-history";
import { EnrollmentParameters } from "@/components/enrollments/enrollment-parameters";
import { EnrollmentText } from "@/components/enrollments/enrollment-text";
import { LiveEnrollment } from "@/components/enrollments/live-enrollment";
import { NotesForm } from "@/components/enrollments/notes-form";
import { QueryReply } from "@/components/enrollments/query-reply";
import { EnrollmentReview } from "@/components/enrollments/review/enrollment-review";
import { ValidationNotice } from "@/components/enrollments/validation-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { ReadOnlyNotice } from "@/components/ui/read-only-notice";
import { StatusChip } from "@/components/ui/status-chip";
import { type Tab, Tabs } from "@/components/ui/tabs";
import type { Role } from "@/lib/contract/common";
import { attachmentRule } from "@/lib/contract/file";
import { canMove } from "@/lib/contract/lifecycle";
import type { PageQuery } from "@/lib/portal/list-request";
import { loadColleagues } from "@/lib/portal/loaders/account";
import { loadRecordsOf } from "@/lib/portal/loaders/audit";
import { loadCertificateStatus } from "@/lib/portal/loaders/certificate-status";
import {
  loadAttachments,
  loadEnrollment,
  loadEnrollmentText,
} from "@/lib/portal/loaders/enrollment";
import { loadParameterGroups, loadParameters, loadTemplates } from "@/lib/portal/loaders/program";
import { mayChange } from "@/lib/portal/rank";
import { currentReader } from "@/lib/portal/reader";
import { richText } from "@/lib/portal/rich-text";
import { requireSession, roleOf } from "@/lib/portal/session";

type Props = { params: Promise<{ enrollmentId: string }>; searchParams: Promise<PageQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const enrollment = await loadEnrollment((await params).enrollmentId);
  return { title: `${enrollment.id} · ${enrollment.status}` };
}

export default async function EnrollmentPage({ params }: Props) {
  const { enrollmentId } = await params;
  const session = await requireSession();
  const role = roleOf(session);
  const userId = session.user.id;
  const data = await loadPage(enrollmentId, role);
  const { enrollment, certificateStatus } = data;
  const canChange = mayChange(session);
  const reviews = canChange && canMove("enrollment", String(enrollment.status), "complete", role);
  return (
    <div className="space-y-6">
      <LiveEnrollment enrollmentId={enrollment.id} revision={enrollment.revision} />
      <PageHeader
        kind="Enrollment"
        id={enrollment.id}
        name={enrollment.name ?? enrollment.program?.name ?? enrollment.id}
        back={{ href: "/program/enrollments", label: "Enrollments" }}
        chip={<StatusChip status={String(enrollment.status)} />}
        actions={canChange && <EnrollmentActions enrollment={enrollment} role={role} />}
      />
      <EnrollmentBanner enrollment={enrollment} role={role} canChange={canChange} />
      {!canChange && <ReadOnlyNotice account={session.account.name ?? ""} />}
      <ValidationNotice enrollment={enrollment} role={role} reader={await currentReader()} />
      <EnrollmentFacts
        enrollment={enrollment}
        certificateStatus={certificateStatus}
        assignee={
          reviews ? (
            <Assignee enrollmentId={enrollment.id} id={enrollment.assignee?.id} />
          ) : undefined
        }
      />
      <Tabs label="Enrollment" tabs={await tabsOf(data, { role, userId, reviews, canChange })} />
    </div>
  );
}

async function loadPage(enrollmentId: string, role: Role) {
  const enrollment = await loadEnrollment(enrollmentId);
  const programId = enrollment.program?.id ?? "";
  const [parameters, groups, text, templates, records, certificateStatus, attachments] =
    await Promise.all([
      loadParameters(programId),
      loadParameterGroups(programId),
      loadEnrollmentText(enrollmentId),
      role === "Vendor" ? loadTemplates(programId) : [],
      loadRecordsOf(enrollmentId),
      loadCertificateStatus(enrollment.certificate?.id),
      loadAttachments(enrollmentId),
    ]);
  return {
    enrollment,
    parameters,
    groups,
    text,
    templates,
    records,
    certificateStatus,
    attachments,
  };
}

type Viewer = { role: Role; userId: string; reviews: boolean; canChange: boolean };

type PageData = Awaited<ReturnType<typeof loadPage>>;

async function tabsOf(
  data: PageData,
  { role, userId, reviews, canChange }: Viewer,
): Promise<[Tab, ...Tab[]]> {
  const { enrollment, parameters, groups, templates, attachments } = data;
  const reader = await currentReader();
  const answers = canChange && role === "Client" && enrollment.status === "Querying";
  const general: Tab = {
    value: "general",
    label: "General",
    content: (
      <div className="space-y-8">
        <EnrollmentText html={richText(data.text)} status={String(enrollment.status)} />
        {answers && <QueryReply {...{ enrollment, parameters, userId }} />}
      </div>
    ),
  };
  const others: Tab[] = [
    {
      value: "parameters",
      label: "Parameters",
      content: (
        <EnrollmentParameters
          values={enrollment.parameters ?? {}}
          parameters={parameters}
          groups={groups}
        />
      ),
    },
    {
      value: "entities",
      label: "Entities",
      content: <EnrollmentEntities enrollment={enrollment} />,
    },
    {
      value: "notes",
      label: "Notes",
      content: <Notes {...{ enrollment, role, userId, canChange }} />,
    },
    {
      value: "attachments",
      label: "Attachments",
      count: attachments.length,
      content: (
        <AttachmentsTab
          enrollmentId={enrollment.id}
          attachments={attachments}
          rule={canChange ? attachmentRule : undefined}
          reader={reader}
        />
      ),
    },
    {
      value: "details",
      label: "Details",
      content: <EnrollmentHistory audit={enrollment.audit} reader={reader} />,
    },
    {
      value: "audit-trail",
      label: "Audit trail",
      content: <ObjectRecords objectId={enrollment.id} list={data.records} reader={reader} />,
    },
  ];
  if (!reviews) return [general, ...others];
  const review = <EnrollmentReview {...{ enrollment, userId, parameters, groups, templates }} />;
  return [{ value: "review", label: "Review", content: review }, general, ...others];
}

async function Assignee({ enrollmentId, id }: { enrollmentId: string; id: string | undefined }) {
  const colleagues = await loadColleagues();
  return (
    <AssigneeSelect
      enrollmentId={enrollmentId}
      assigneeId={id}
      colleagues={colleagues.map((user) => ({ id: user.id, name: user.name ?? user.id }))}
    />
  );
}

type NotesProps = {
  enrollment: PageData["enrollment"];
  role: Role;
  userId: string;
  canChange: boolean;
};

function Notes({ enrollment, role, userId, canChange }: NotesProps) {
  if (canChange && role === "Client" && enrollment.status !== "Deleted") {
    const { id, notes } = enrollment;
    return <NotesForm enrollmentId={id} userId={userId} notes={notes ?? ""} />;
  }
  if (!enrollment.notes) return <EmptyState title="No notes">The client left none.</EmptyState>;
  return <p className="max-w-measure whitespace-pre-line">{enrollment.notes}</p>;
}
