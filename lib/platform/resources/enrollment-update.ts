import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import type { Role } from "@/lib/contract/common";
import type { EnrollmentUpdate } from "@/lib/contract/enrollment";
import type { Call } from "../call";
import { holderOf } from "../holder";
import { type Case, templateFor } from "../lifecycle";
import { Enrollment } from "../objects/enrollment";
import { change, sent, stampOf } from "../record";
import { forbidden, refused, unacceptable } from "../refusal";
import { mayWrite } from "../rights";
import { accountUsers, certificates, enrollments, type ValuesColumn } from "../store/schema";
import type { Tx } from "../store/transaction";
import { changeValues, type Rights } from "../value-changes";
import { activeParameters, answersIn } from "../values";

type Update = Call<"updateEnrollment" | "validateEnrollment">;

/**
 * Applies what this caller may change in this state (contract §13.2); properties that are another role's are
 * ignored, so that a client may send back what it read.
 */
export async function updateCase(tx: Tx, call: Update, found: Case) {
  const { enrollment } = found;
  const { status } = enrollment;
  if (status === "Deleted")
    throw refused(`Enrollment '${enrollment.id}' is Deleted. This state is final.`);
  if (call.scope.role === "Operations" && status !== "Draft") {
    throw forbidden("Operations may change an enrollment only while it is a draft.");
  }
  const rights = rightsOf(call.scope.role, status);
  const active = await activeParameters(tx, enrollment.programId);
  const values = changeValues(
    { column: enrollment.parameters, overrides: enrollment.overrides },
    call.body.parameters,
    { active, rights },
  );
  const own =
    call.scope.role === "Vendor"
      ? await vendorChanges(tx, call, found)
      : await clientChanges(tx, call, found);
  await change(tx, stampOf(call), {
    table: enrollments,
    row: enrollment,
    set: {
      ...own,
      ...(isAnswered(call, enrollment, values.column) ? { validation: null } : {}),
      parameters: values.column,
      overrides: values.overrides,
    },
  });
}

/** What the vendor's system said was about other answers than a client's new ones (decision 009). */
function isAnswered({ scope }: Update, before: Case["enrollment"], column: ValuesColumn) {
  if (scope.role === "Vendor") return false;
  const answers = ({ ordering }: ValuesColumn) => answersIn(ordering);
  return !isDeepStrictEqual(answers(before.parameters), answers(column));
}

function rightsOf(role: Role, status: string): Rights {
  const may = (path: string) => mayWrite(Enrollment, `parameters.${path}`, { role, status });
  return {
    ordering: may("ordering"),
    fulfillment: may("fulfillment"),
    remarks: may("ordering.error"),
    constraints: may("ordering.constraints"),
    limited: role === "Client",
  };
}

async function clientChanges(tx: Tx, call: Update, found: Case) {
  const { body, scope } = call;
  const { enrollment, program, certificate } = found;
  const { status } = enrollment;
  const may = (path: string) => mayWrite(Enrollment, path, { role: scope.role, status });
  const notes = may("notes") ? sent({ notes: body.notes }) : {};
  if (!may("name")) return notes;
  const holder = await changedHolder(tx, body, found);
  const name = body.name || undefined;
  if (enrollment.type === "New" && (name || holder)) {
    await change(tx, stampOf(call), {
      table: certificates,
      row: certificate,
      set: { ...holder, ...sent({ name }) },
    });
  }
  return { ...notes, ...holder, ...sent({ name }), eligibility: program.eligibility };
}

/** The certificant may change while the enrollment is a draft of a new certificate. */
async function changedHolder(tx: Tx, body: EnrollmentUpdate, { program, enrollment }: Case) {
  const buyerId = body.buyer?.id ?? enrollment.buyerId;
  const licenseeId = body.licensee?.id ?? enrollment.licenseeId;
  const same = buyerId === enrollment.buyerId && licenseeId === enrollment.licenseeId;
  if (same) return undefined;
  if (enrollment.type === "Change") {
    throw refused("A re-enrollment keeps the buyer or licensee of its certificate.");
  }
  const holder = await holderOf(tx, program, {
    clientId: enrollment.clientId,
    buyerId: buyerId ?? undefined,
    licenseeId: licenseeId ?? undefined,
  });
  return { buyerId: holder.buyerId, licenseeId: holder.licenseeId };
}

async function vendorChanges(tx: Tx, { body }: Update, { enrollment, program }: Case) {
  const { assignee, template, statusNotes, error } = body;
  const mentioned = Object.entries({ assignee, template, statusNotes, error })
    .filter(([, value]) => value !== undefined)
    .map(([path]) => path);
  const { status } = enrollment;
  if (!mentioned.every((path) => mayWrite(Enrollment, path, { role: "Vendor", status }))) {
    throw forbidden(
      `Enrollment '${enrollment.id}' is ${enrollment.status} and can't be changed any more.`,
    );
  }
  return {
    ...sent({ statusNotes, error }),
    ...(assignee === undefined
      ? {}
      : { assigneeId: await colleague(tx, program.vendorId, assignee) }),
    ...(template
      ? {
          templateId: await templateFor(tx, program.id, {
            state: enrollment.status,
            wanted: template.id,
          }),
        }
      : {}),
  };
}

/** Only a user of the vendor's account can be the assignee (contract §13.1). */
async function colleague(tx: Tx, vendorId: string, assignee: { id: string } | null) {
  if (!assignee) return null;
  const member = and(eq(accountUsers.accountId, vendorId), eq(accountUsers.userId, assignee.id));
  if ((await tx.$count(accountUsers, member)) > 0) return assignee.id;
  throw unacceptable({ "assignee.id": [`User '${assignee.id}' is not a user of your account.`] });
}
