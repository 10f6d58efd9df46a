import { and, asc, eq } from "drizzle-orm";
import type { Call, Verb } from "../call";
import { system } from "../context";
import { expirationOnActivation } from "../expiration";
import { type Case, type Changes, lockCase, moveEnrollment } from "../lifecycle";
import { sent, stampOf } from "../record";
import { requireMove, unacceptable } from "../refusal";
import { type AcceptedTermsColumn, terms, users } from "../store/schema";
import type { Tx } from "../store/transaction";
import { missingIn, neverAsked, passGate, requireGate } from "../validation/gate";
import { withoutRemarks } from "../values";
import { readEnrollment } from "./enrollment-reading";

export const submitEnrollment: Verb<"submitEnrollment"> = async (call) => {
  const passed = await passGate(call, "submit");
  await call.context.store.transaction(async (tx) =>
    submitCase(tx, passed, await lockCase(tx, passed)),
  );
  return readEnrollment(call, call.id("enrollmentId"));
};

/** Asks the client for more (contract §13.4). */
export const queryEnrollment: Verb<"queryEnrollment"> = (call) =>
  move(call, "query", () => ({ templateId: call.body.template.id }));

/** A client hands back what was asked: the answers are checked again, the remarks have done their work (contract §13.4). */
export const processEnrollment: Verb<"processEnrollment"> = async (call) => {
  if (call.scope.role === "Vendor") {
    return move(call, "process", () => ({ templateId: call.body.template?.id }));
  }
  return move(await passGate(call, "process"), "process", async (found, tx) => {
    await requireAnswers(tx, call, found);
    await requireGate(tx, found);
    return {
      enrollment: {
        ...sent({ validation: await neverAsked(tx, found, call.context.clock()) }),
        error: null,
        statusNotes: null,
        parameters: withoutRemarks(found.enrollment.parameters),
      },
    };
  });
};

export const completeEnrollment: Verb<"completeEnrollment"> = (call) =>
  move(call, "complete", (found) => completion(call, found, call.body));

/** The reason goes to the enrollment and to its certificate, which ends (contract §13.4). */
export const failEnrollment: Verb<"failEnrollment"> = (call) =>
  move(call, "fail", () => ({
    enrollment: { statusNotes: call.body.statusNotes },
    certificate: { statusNotes: call.body.statusNotes.message },
  }));

/** Hands a draft to the vendor: answers complete, terms accepted, and completed at once where the program says so (contract §13.4). */
export async function submitCase(tx: Tx, call: Call, found: Case) {
  const { program, enrollment } = found;
  requireMove("enrollment", { ...enrollment, trigger: "submit" });
  if (program.status !== "Published") {
    throw unacceptable({
      program: [`Program '${program.id}' is ${program.status} and takes no enrollments.`],
    });
  }
  await requireAnswers(tx, call, found);
  await requireGate(tx, found);
  const validation = await neverAsked(tx, found, call.context.clock());
  const accepted = await acceptedTerms(tx, call, program.id);
  const submitted = await moveEnrollment(tx, call, {
    found,
    trigger: "submit",
    changes: { enrollment: sent({ validation }), certificate: { terms: accepted } },
  });
  if (enrollment.type !== "New" || !program.settings.newCertificateAutoapprove) return;
  await moveEnrollment(tx, call, {
    found: submitted,
    trigger: "complete",
    changes: completion(call, submitted, {}),
    by: system,
  });
}

async function move(
  call: Call,
  trigger: string,
  changesOf: (found: Case, tx: Tx) => Changes | Promise<Changes>,
) {
  await call.context.store.transaction(async (tx) => {
    const found = await lockCase(tx, call);
    requireMove("enrollment", { ...found.enrollment, trigger });
    await moveEnrollment(tx, call, { found, trigger, changes: await changesOf(found, tx) });
  });
  return readEnrollment(call, call.id("enrollmentId"));
}

/**
 * The certificate takes over values and external id and gets its expiration (contract §13.4, §14.5). A renewal may
 * bring a new name; a new certificate has had its enrollment's from the start and may have been renamed since.
 */
function completion(
  { context }: Call,
  { program, enrollment, certificate }: Case,
  body: Call<"completeEnrollment">["body"],
): Changes {
  return {
    templateId: body.template?.id,
    enrollment: { error: null },
    certificate: {
      parameters: withoutRemarks(enrollment.parameters),
      name: (enrollment.type === "Change" && enrollment.name) || certificate.name,
      statusNotes: null,
      externalVendorId: body.externalIds?.vendor ?? certificate.externalVendorId,
      expirationDate: expirationOnActivation({
        settings: program.settings,
        current: certificate.expirationDate,
        renewal: enrollment.type === "Change",
        at: context.clock(),
      }),
    },
  };
}

async function requireAnswers(tx: Tx, call: Call, found: Case) {
  const errors = await missingIn(tx, call, found);
  if (Object.keys(errors).length > 0) throw unacceptable(errors);
}

/** Submitting accepts every published terms of the program (contract §13.4). */
async function acceptedTerms(tx: Tx, call: Call, programId: string): Promise<AcceptedTermsColumn> {
  const published = await tx
    .select({ id: terms.id, name: terms.name })
    .from(terms)
    .where(and(eq(terms.programId, programId), eq(terms.status, "Published")))
    .orderBy(asc(terms.displayOrder), asc(terms.id));
  const [person] = await tx
    .select({
      id: users.id,
      name: users.name,
      firstName: users.firstName,
      lastName: users.lastName,
      email: users.email,
    })
    .from(users)
    .where(eq(users.id, call.scope.actor.id));
  const { at, actor } = stampOf(call);
  return published.map((entry) => ({
    ...entry,
    accepted: at.toISOString(),
    acceptedBy: person ?? { id: actor.id, name: actor.name },
  }));
}
