import { and, eq } from "drizzle-orm";
import type { Call, Verb } from "../call";
import type { Tx } from "../context";
import { Template } from "../objects/program";
import { created, lockOwnProgram, nextChildId, sent, stamped, stampOf } from "../record";
import { notFound, refused } from "../refusal";
import { templates } from "../store/schema";
import { listChildren, readChild } from "./children";

export const listTemplates: Verb<"listTemplates"> = (call) => listChildren(call, Template);

export const getTemplate: Verb<"getTemplate"> = (call) =>
  readChild(call, Template, call.id("templateId"));

export const createTemplate: Verb<"createTemplate"> = async (call) => {
  const { body, context } = call;
  const id = await context.store.db.transaction(async (tx) => {
    const program = await lockOwnProgram(tx, call);
    if (body.default) await demoteDefault(tx, call, { programId: program.id, type: body.type });
    const id = await nextChildId(tx, program.id, "PTM");
    await tx.insert(templates).values({
      id,
      programId: program.id,
      name: body.name,
      type: body.type,
      content: body.content,
      isDefault: body.default ?? false,
      audit: created(stampOf(call)),
    });
    return id;
  });
  return readChild(call, Template, id);
};

export const updateTemplate: Verb<"updateTemplate"> = async (call) => {
  const { default: isDefault, ...plain } = call.body;
  await call.context.store.db.transaction(async (tx) => {
    const template = await lockTemplate(tx, call);
    if (template.isDefault && isDefault === false) {
      throw refused(
        `Each type has one default template. Make another ${template.type} template the default instead.`,
      );
    }
    if (isDefault && !template.isDefault) await demoteDefault(tx, call, template);
    await tx
      .update(templates)
      .set({
        ...sent({ ...plain, isDefault }),
        audit: stamped(template.audit, stampOf(call)),
        revision: template.revision + 1,
      })
      .where(eq(templates.id, template.id));
  });
  return readChild(call, Template, call.id("templateId"));
};

/** Deleting is soft: enrollments that show the template keep it (contract §11). */
export const deleteTemplate: Verb<"deleteTemplate"> = async (call) => {
  await call.context.store.db.transaction(async (tx) => {
    const template = await lockTemplate(tx, call);
    if (template.isDefault) {
      throw refused(
        `Template '${template.id}' is the default of its type. Make another one the default first.`,
      );
    }
    await tx
      .update(templates)
      .set({
        status: "Deleted",
        audit: stamped(template.audit, stampOf(call)),
        revision: template.revision + 1,
      })
      .where(eq(templates.id, template.id));
  });
  return undefined;
};

async function lockTemplate(tx: Tx, call: Call) {
  const program = await lockOwnProgram(tx, call);
  const id = call.id("templateId");
  const [template] = await tx
    .select()
    .from(templates)
    .where(
      and(
        eq(templates.id, id),
        eq(templates.programId, program.id),
        eq(templates.status, "Active"),
      ),
    );
  if (!template) throw notFound("Template", id);
  return template;
}

async function demoteDefault(
  tx: Tx,
  call: Call,
  { programId, type }: { programId: string; type: string },
) {
  const [former] = await tx
    .select()
    .from(templates)
    .where(
      and(
        eq(templates.programId, programId),
        eq(templates.type, type),
        eq(templates.isDefault, true),
      ),
    );
  if (!former) return;
  await tx
    .update(templates)
    .set({
      isDefault: false,
      audit: stamped(former.audit, stampOf(call)),
      revision: former.revision + 1,
    })
    .where(eq(templates.id, former.id));
}
