import { eq } from "drizzle-orm";
import type { Verb } from "../call";
import { lockCase, moveEnrollment } from "../lifecycle";
import { Enrollment } from "../objects/enrollment";
import { readList } from "../read";
import { renderTemplate } from "../render";
import { enrollments } from "../store/schema";
import { visibleRequests } from "../visibility";
import { addEnrollment } from "./enrollment-creation";
import { submitCase } from "./enrollment-moves";
import { readEnrollment } from "./enrollment-reading";
import { updateCase } from "./enrollment-update";

export const listEnrollments: Verb<"listEnrollments"> = (call) =>
  readList(call, Enrollment, visibleRequests(call.scope));

export const getEnrollment: Verb<"getEnrollment"> = (call) =>
  readEnrollment(call, call.id("enrollmentId"));

/** Creates a draft; `"status": "Processing"` in the body creates and submits in one (contract §13.4). */
export const createEnrollment: Verb<"createEnrollment"> = async (call) => {
  const id = await call.context.store.transaction(async (tx) => {
    const found = await addEnrollment(tx, call);
    if (call.body.status?.toLowerCase() === "processing") await submitCase(tx, call, found);
    return found.enrollment.id;
  });
  return readEnrollment(call, id);
};

export const updateEnrollment: Verb<"updateEnrollment"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    await updateCase(tx, call, await lockCase(tx, call));
  });
  return readEnrollment(call, call.id("enrollmentId"));
};

export const deleteEnrollment: Verb<"deleteEnrollment"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    await moveEnrollment(tx, call, { found: await lockCase(tx, call), trigger: "delete" });
  });
  return undefined;
};

/** The current template with its placeholders filled for this caller; no template is an empty text (contract §11). */
export const renderEnrollment: Verb<"renderEnrollment"> = async (call) => {
  const id = call.id("enrollmentId");
  await readEnrollment({ ...call, search: "select=-*,id" }, id);
  const [row] = await call.context.store.db
    .select({ parameters: enrollments.parameters, templateId: enrollments.templateId })
    .from(enrollments)
    .where(eq(enrollments.id, id));
  return row ? renderTemplate(call, row) : "";
};
