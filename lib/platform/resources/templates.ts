import { and, eq } from "drizzle-orm";
import type { Call, Verb } from "../call";
import { Template } from "../objects/program";
import { change, insert, lockOwnProgram, nextChildId, sent, stampOf } from "../record";
import { notFound, refused } from "../refusal";
import { templates } from "../store/schema";
import type { Tx } from "../store/transaction";
import { listChildren, readChild } from "./children";

export const listTemplates: Verb<"listTemplates"> = (call) => listChildren(call, Template);

export const getTemplate: Verb<"getTemplate"> = (call) =>
  readChild(call, Template, call.id("templateId"));

export const createTemplate: Verb<"createTemplate"> = async (call) => {
  const { body, context } = call;
  const id = await context.store.transaction(async (tx) => {
    const program = await lockOwnProgram(tx, call);
    if (body.default) await demoteDefault(tx, call, { programId: program.id, type: body.type });
    const id = await nextChildId(tx, program.id, "PTM");
    await insert(tx, stampOf(call), {
      table: templates,
      values: {
        id,
        programId: program.id,
        name: body.name,
        type: body.type,
        content: body.content,
        isDefault: body.default ?? false,
      },
    });
    return id;
  });
  return readChild(call, Template, id);
};

export const updateTemplate: Verb<"updateTemplate"> = async (call) => {
  const { default: isDefault, ...plain } = call.body;
  await call.context.store.transaction(async (tx) => {
    const template = await lockTemplate(tx, call);
    if (template.isDefault && isDefault === false) {
      throw refused(
        `Each type has one default template. Make another ${template.type} template the default instead.`,
      );
    }
    if (isDefault && !template.isDefault) await demoteDefault(tx, call, template);
    await change(tx, stampOf(call), {
      table: templates,
      row: template,
      set: { ...sent({ ...plain, isDefault }) },
    });
  });
  return readChild(call, Template, call.id("templateId"));
};

/** Deleting is soft: enrollments that show the template keep it (contract §11). */
export const deleteTemplate: Verb<"deleteTemplate"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const template = await lockTemplate(tx, call);
    if (template.isDefault) {
      throw refused(
        `Template '${template.id}' is the default of its type. Make another one the default first.`,
      );
    }
    await change(tx, stampOf(call), {
      table: templates,
      row: template,
      set: { status: "Deleted" },
    });
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
  call.match(template);
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
  await change(tx, stampOf(call), { table: templates, row: former, set: { isDefault: false } });
}
