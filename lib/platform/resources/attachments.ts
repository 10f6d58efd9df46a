import { and, eq } from "drizzle-orm";
import type { Stamp } from "../audit";
import type { Call, Verb } from "../call";
import { childId } from "../context";
import { answerDownload } from "../files/download";
import { dropFile, keptFile } from "../files/keeping";
import { maySee } from "../lifecycle";
import { Attachment } from "../objects/document";
import { Enrollment } from "../objects/enrollment";
import { readList, readOne } from "../read";
import { change, erase, insert, sent, stampOf } from "../record";
import { notFound, unacceptable } from "../refusal";
import type { Where } from "../rql/compile";
import { enrollments } from "../store/schema";
import { attachments } from "../store/schema-parts";
import type { Tx } from "../store/transaction";
import { visibleRequests } from "../visibility";

export const listAttachments: Verb<"listAttachments"> = async (call) => {
  await requireEnrollment(call);
  return readList(call, Attachment, attachmentOf(call));
};

export const getAttachment: Verb<"getAttachment"> = async (call) => {
  await requireEnrollment(call);
  const id = call.id("attachmentId");
  const item = await readAttachment(call, id);
  return answerDownload(call, item, async () => {
    const { db } = call.context.store;
    const [row] = await db.select().from(attachments).where(eq(attachments.id, id));
    return row;
  });
};

export const createAttachment: Verb<"createAttachment"> = async (call) => {
  const { body, context, files } = call;
  const filename = files.get("file")?.filename;
  if (!filename) throw unacceptable({ file: ["Add the file as the part 'file'."] });
  await requireEnrollment(call);
  const file = await keptFile(call);
  const id = await context.store.transaction(async (tx) => {
    const enrollment = await lockEnrollment(tx, call);
    const number = enrollment.attachmentCounter + 1;
    await tx
      .update(enrollments)
      .set({ attachmentCounter: number })
      .where(eq(enrollments.id, enrollment.id));
    const id = childId("ENA", enrollment.id, number);
    await insert(tx, stampFor(call, enrollment), {
      table: attachments,
      values: {
        id,
        enrollmentId: enrollment.id,
        clientId: enrollment.clientId,
        vendorId: enrollment.vendorId,
        name: body.name ?? filename,
        description: body.description ?? null,
        type: "File",
        ...file,
      },
    });
    return id;
  });
  return readAttachment(call, id);
};

export const updateAttachment: Verb<"updateAttachment"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const { enrollment, row } = await lockAttachment(tx, call);
    const set = { ...sent(call.body) };
    await change(tx, stampFor(call, enrollment), { table: attachments, row, set });
  });
  return readAttachment(call, call.id("attachmentId"));
};

export const deleteAttachment: Verb<"deleteAttachment"> = async (call) => {
  const { context } = call;
  const { row } = await context.store.transaction(async (tx) => {
    const found = await lockAttachment(tx, call);
    const { enrollment, row } = found;
    await erase(tx, stampFor(call, enrollment), { table: attachments, row });
    return found;
  });
  await dropFile(context, row.fileId);
  return undefined;
};

function readAttachment(call: Call, id: string) {
  return readOne(call, Attachment, { id, where: attachmentOf(call) });
}

function attachmentOf(call: Call): Where {
  return (attachment, bind) => `${attachment}.enrollment_id = ${bind(call.id("enrollmentId"))}`;
}

/** A 404 unless the caller may see the enrollment of the path (contract §7). */
async function requireEnrollment(call: Call) {
  const where = visibleRequests(call.scope);
  const id = call.id("enrollmentId");
  await readOne({ ...call, search: "select=-*,id" }, Enrollment, { id, where });
}

/** The enrollment alone: whoever changes its attachments touches neither its program nor its certificate. */
async function lockEnrollment(tx: Tx, call: Call) {
  const id = call.id("enrollmentId");
  const [row] = await tx.select().from(enrollments).where(eq(enrollments.id, id)).for("update");
  if (!row || !maySee(call, row)) throw notFound("Enrollment", id);
  return row;
}

async function lockAttachment(tx: Tx, call: Call) {
  const enrollment = await lockEnrollment(tx, call);
  const id = call.id("attachmentId");
  const [row] = await tx
    .select()
    .from(attachments)
    .where(and(eq(attachments.id, id), eq(attachments.enrollmentId, enrollment.id)));
  if (!row) throw notFound("Attachment", id);
  call.match(row);
  return { enrollment, row };
}

/** A vendor doesn't learn from the audit what is attached to an enrollment that it doesn't see. */
function stampFor(call: Call, { status }: { status: string }): Stamp {
  return { ...stampOf(call), isUnseenByVendor: status === "Draft" || status === "Deleted" };
}
