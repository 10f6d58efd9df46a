import { and, eq, inArray } from "drizzle-orm";
import { Phone } from "@/lib/contract/account";
import { canRenew } from "@/lib/contract/lifecycle";
import { defaultAnswers } from "@/lib/parameters/defaults";
import type { Call } from "../call";
import { type Holder, holderOf } from "../holder";
import { type Case, type CertificateRow, lockCertificate, type ProgramRow } from "../lifecycle";
import { freshId, insert, stampOf } from "../record";
import { refused, unacceptable } from "../refusal";
import { certificates, enrollments, programs, users } from "../store/schema";
import type { Tx } from "../store/transaction";
import { changeValues } from "../value-changes";
import { activeParameters, answered, answersIn, resolved } from "../values";

type Creation = Call<"createEnrollment" | "validateNewEnrollment">;

/**
 * Checks and inserts a draft enrollment, with its draft certificate when it is no renewal (contract §13.4).
 * Every refusal is a 400 that names the property.
 */
export async function addEnrollment(tx: Tx, call: Creation): Promise<Case> {
  const clientId = clientOf(call);
  const renewed = call.body.certificate
    ? await renewable(tx, clientId, call.body.certificate.id)
    : undefined;
  const program = await enrollable(tx, call, renewed?.programId);
  const holder = await holderOf(tx, program, {
    clientId,
    buyerId: renewed ? (renewed.buyerId ?? undefined) : call.body.buyer?.id,
    licenseeId: renewed ? (renewed.licenseeId ?? undefined) : call.body.licensee?.id,
  });
  const certificate = renewed ?? (await addCertificate(tx, call, { program, holder }));
  const values = await initialValues(tx, call, { program, holder, renewed });
  const stamp = stampOf(call);
  const enrollment = await insert(tx, stamp, {
    table: enrollments,
    values: {
      ...partiesOf(program, holder),
      id: await freshId(tx, call.context, { table: enrollments, prefix: "ENR", groups: 3 }),
      name: call.body.name || (renewed ? "" : certificate.name),
      type: renewed ? "Change" : "New",
      status: "Draft",
      certificateId: certificate.id,
      notes: call.body.notes ?? null,
      parameters: values.column,
      overrides: values.overrides,
      createdAt: stamp.at,
    },
  });
  return { program, enrollment, certificate };
}

/** What a certificate and an enrollment both copy from the program and the holder. */
export function partiesOf(program: ProgramRow, holder: Holder) {
  return {
    programId: program.id,
    vendorId: program.vendorId,
    clientId: holder.clientId,
    applicableTo: program.applicableTo,
    buyerId: holder.buyerId,
    licenseeId: holder.licenseeId,
    eligibility: program.eligibility,
  };
}

function clientOf({ body, scope }: Creation) {
  if (scope.role === "Client") return scope.accountId;
  if (body.client) return body.client.id;
  throw unacceptable({ client: ["Name the client account for which you enrol, as client.id."] });
}

async function renewable(tx: Tx, clientId: string, id: string): Promise<CertificateRow> {
  const [seen] = await tx
    .select({ id: certificates.id })
    .from(certificates)
    .where(and(eq(certificates.id, id), eq(certificates.clientId, clientId)));
  if (!seen) throw unacceptable({ certificate: [`Certificate '${id}' was not found.`] });
  const certificate = await lockCertificate(tx, id);
  if (!canRenew(certificate.status)) {
    throw refused(
      `Certificate '${id}' is ${certificate.status}. Re-enrollment is possible while a certificate is Active or Expired.`,
    );
  }
  const [open] = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.certificateId, id),
        inArray(enrollments.status, ["Draft", "Processing", "Querying"]),
      ),
    );
  if (!open) return certificate;
  throw unacceptable({
    certificate: [
      `Enrollment '${open.id}' for this certificate is still open. Go on with that one.`,
    ],
  });
}

async function enrollable(tx: Tx, { body, scope }: Creation, renewedId: string | undefined) {
  const id = renewedId ?? body.program?.id;
  if (!id) throw unacceptable({ program: ["Name the program, as program.id."] });
  if (renewedId && body.program && body.program.id !== renewedId) {
    throw unacceptable({ program: [`The certificate belongs to program '${renewedId}'.`] });
  }
  const [program] = await tx.select().from(programs).where(eq(programs.id, id)).for("share");
  const hidden = scope.role === "Client" && program?.status !== "Published" && !renewedId;
  if (!program || program.status === "Deleted" || hidden) {
    throw unacceptable({
      program: [`Program '${id}' was not found or is not open for enrollment.`],
    });
  }
  if (program.status !== "Published") {
    throw unacceptable({
      program: [`Program '${id}' is ${program.status} and takes no enrollments.`],
    });
  }
  if (scope.role === "Client" && !program.settings.programEnrollment) {
    throw unacceptable({ program: [`Program '${id}' does not take enrollments from clients.`] });
  }
  return program;
}

async function addCertificate(
  tx: Tx,
  call: Creation,
  { program, holder }: { program: ProgramRow; holder: Holder },
) {
  const stamp = stampOf(call);
  return insert(tx, stamp, {
    table: certificates,
    values: {
      ...partiesOf(program, holder),
      id: await freshCertificateId(tx, call),
      name: call.body.name || `${program.name} – ${holder.name}`.slice(0, 255),
      status: "Draft",
      parameters: { ordering: [], fulfillment: [] },
      createdAt: stamp.at,
    },
  });
}

/** A certificate id that no row has yet. */
export function freshCertificateId(tx: Tx, { context }: Call) {
  return freshId(tx, context, { table: certificates, prefix: "CER", groups: 3 });
}

/** A renewal starts from the certificate's values; what nobody is asked for starts from its default (contract §13.4). */
async function initialValues(
  tx: Tx,
  { body, scope }: Creation,
  beginning: { program: ProgramRow; holder: Holder; renewed: CertificateRow | undefined },
) {
  const { program, holder, renewed } = beginning;
  const active = await activeParameters(tx, program.id);
  const definitions = resolved(active);
  const unasked = definitions.filter(
    ({ constraints }) => constraints.hidden || constraints.readonly,
  );
  const held = renewed?.parameters ?? { ordering: [], fulfillment: [] };
  const start = answered(definitions, {
    ...defaultAnswers(unasked, { ...holder.sources, user: await personOf(tx, scope) }),
    ...answersIn([...held.ordering, ...held.fulfillment]),
  });
  const rights = {
    ordering: true,
    fulfillment: false,
    remarks: false,
    constraints: false,
    limited: true,
  };
  return changeValues({ column: start, overrides: {} }, body.parameters, { active, rights });
}

/** The person who is signed in; an API token is nobody. */
async function personOf(tx: Tx, { sessionId, actor }: Creation["scope"]) {
  if (!sessionId) return undefined;
  const { firstName, lastName, email, phone } = users;
  const [person] = await tx
    .select({ firstName, lastName, email, phone })
    .from(users)
    .where(eq(users.id, actor.id));
  return person && { ...person, phone: Phone.optional().parse(person.phone ?? undefined) };
}
