import { and, eq } from "drizzle-orm";
import type { TemplateType } from "@/lib/contract/template";
import type { Stamp } from "./audit";
import type { Call } from "./call";
import { type Actor, system } from "./context";
import { change, stampOf } from "./record";
import { forbidden, notFound, requireMove, unacceptable } from "./refusal";
import { certificates, enrollments, programs, templates } from "./store/schema";
import type { Tx } from "./store/transaction";

export type ProgramRow = typeof programs.$inferSelect;
export type EnrollmentRow = typeof enrollments.$inferSelect;
export type CertificateRow = typeof certificates.$inferSelect;

/** An enrollment with everything that a move of it touches, locked. */
export type Case = { program: ProgramRow; enrollment: EnrollmentRow; certificate: CertificateRow };

/** What a move changes besides the states. */
export type Changes = {
  enrollment?: Partial<EnrollmentRow>;
  certificate?: Partial<CertificateRow>;
  templateId?: string | null | undefined;
};

/** The name of the audit event that entering a state leaves behind (contract §5). */
const events: Record<string, string> = {
  Processing: "processing",
  Querying: "querying",
  Completed: "completed",
  Failed: "failed",
  Pending: "pending",
  Active: "activated",
  Updating: "updating",
  Expired: "expired",
  Terminated: "terminated",
};

const templateOfState: Record<string, TemplateType> = {
  Processing: "EnrollmentProcessing",
  Querying: "EnrollmentQuerying",
  Completed: "EnrollmentCompleted",
};

/**
 * Locks the enrollment of the path with its program and certificate, always in this order, so that no two
 * writers can wait for each other. Not visible to the caller: 404 (contract §7).
 */
export async function lockCase(tx: Tx, call: Pick<Call, "id" | "match" | "scope">): Promise<Case> {
  const id = call.id("enrollmentId");
  const programOf = tx
    .select({ id: enrollments.programId })
    .from(enrollments)
    .where(eq(enrollments.id, id));
  const [program] = await tx.select().from(programs).where(eq(programs.id, programOf)).for("share");
  const [enrollment] = await tx
    .select()
    .from(enrollments)
    .where(eq(enrollments.id, id))
    .for("update");
  if (!program || !enrollment || !maySee(call, enrollment)) throw notFound("Enrollment", id);
  call.match(enrollment);
  const certificate = await lockCertificate(tx, enrollment.certificateId);
  return { program, enrollment, certificate };
}

/** The certificate's row, locked. */
export async function lockCertificate(tx: Tx, id: string) {
  const [certificate] = await tx
    .select()
    .from(certificates)
    .where(eq(certificates.id, id))
    .for("update");
  if (!certificate) throw notFound("Certificate", id);
  return certificate;
}

/** Whether the caller may see a certificate or an enrollment (contract §7). */
export function maySee(
  { scope }: Pick<Call, "scope">,
  row: { clientId: string; vendorId: string; status: string },
) {
  if (scope.role === "Client") return row.clientId === scope.accountId;
  if (scope.role === "Operations") return true;
  return row.vendorId === scope.accountId && !["Draft", "Deleted"].includes(row.status);
}

/**
 * Moves the enrollment by the one table, and its certificate with it: states, audit events, revision and
 * template, in the caller's transaction (contract §13.3). `by` is the caller unless the platform itself acts.
 */
export async function moveEnrollment(
  tx: Tx,
  call: Call,
  {
    found,
    trigger,
    changes = {},
    by,
  }: { found: Case; trigger: string; changes?: Changes; by?: Actor },
): Promise<Case> {
  const { program, enrollment, certificate } = found;
  const move = requireMove("enrollment", { ...enrollment, trigger });
  if (!move.by.includes(by === system ? "System" : call.scope.role)) {
    throw forbidden(`'${trigger}' is for ${move.by.join(" and ")} accounts.`);
  }
  const stamp = { ...stampOf(call), ...(by ? { actor: by } : {}) };
  const templateId = await templateFor(tx, program.id, {
    state: move.to,
    wanted: changes.templateId,
  });
  const event = events[move.to];
  const nextEnrollment = await change(tx, stamp, {
    table: enrollments,
    row: enrollment,
    set: { ...changes.enrollment, status: move.to, templateId },
    events: event ? [event] : [],
  });
  const coupled = move.certificate?.[enrollment.type === "Change" ? "Change" : "New"];
  const nextCertificate = coupled
    ? await moveCertificate(tx, certificate, {
        trigger: coupled,
        stamp,
        changes: { templateId, ...changes.certificate },
      })
    : certificate;
  return {
    program,
    enrollment: nextEnrollment,
    certificate: nextCertificate,
  };
}

/** Moves a certificate by the one table (contract §14.3). */
export async function moveCertificate(
  tx: Tx,
  certificate: CertificateRow,
  { trigger, stamp, changes }: { trigger: string; stamp: Stamp; changes?: Partial<CertificateRow> },
) {
  const { to } = requireMove("certificate", { ...certificate, trigger });
  const event = events[to];
  return change(tx, stamp, {
    table: certificates,
    row: certificate,
    set: { ...changes, status: to },
    events: event ? [event] : [],
  });
}

/** The template that a state shows: the one asked for, else the program's default of that state (contract §11). */
export async function templateFor(
  tx: Tx,
  programId: string,
  { state, wanted }: { state: string; wanted?: string | null | undefined },
) {
  const type = templateOfState[state];
  if (!type) return null;
  const active = and(eq(templates.programId, programId), eq(templates.status, "Active"));
  const which = wanted ? eq(templates.id, wanted) : eq(templates.isDefault, true);
  const [template] = await tx
    .select({ id: templates.id })
    .from(templates)
    .where(and(active, eq(templates.type, type), which));
  if (!template && wanted) {
    throw unacceptable({
      "template.id": [`Choose a template of this program of type ${type}; '${wanted}' is none.`],
    });
  }
  return template?.id ?? null;
}
