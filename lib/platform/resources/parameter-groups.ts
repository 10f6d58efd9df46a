import { and, eq } from "drizzle-orm";
import type { Call, Verb } from "../call";
import { ParameterGroup } from "../objects/program";
import { change, erase, insert, lockOwnProgram, nextChildId, sent, stampOf } from "../record";
import { notFound, refused } from "../refusal";
import { parameterGroups, parameters } from "../store/schema";
import type { Tx } from "../store/transaction";
import { listChildren, readChild } from "./children";

export const listParameterGroups: Verb<"listParameterGroups"> = (call) =>
  listChildren(call, ParameterGroup);

export const getParameterGroup: Verb<"getParameterGroup"> = (call) =>
  readChild(call, ParameterGroup, call.id("groupId"));

export const createParameterGroup: Verb<"createParameterGroup"> = async (call) => {
  const { body, context } = call;
  const id = await context.store.transaction(async (tx) => {
    const program = await lockOwnProgram(tx, call);
    if (body.default) await demoteDefault(tx, call, program.id);
    const id = await nextChildId(tx, program.id, "PPG");
    await insert(tx, stampOf(call), {
      table: parameterGroups,
      values: {
        id,
        programId: program.id,
        name: body.name,
        label: body.label ?? body.name,
        description: body.description ?? null,
        displayOrder: body.displayOrder ?? 100,
        isDefault: body.default ?? false,
      },
    });
    return id;
  });
  return readChild(call, ParameterGroup, id);
};

export const updateParameterGroup: Verb<"updateParameterGroup"> = async (call) => {
  const { default: isDefault, ...plain } = call.body;
  await call.context.store.transaction(async (tx) => {
    const group = await lockGroup(tx, call);
    if (group.isDefault && isDefault === false) {
      throw refused("One group is always the default. Make another group the default instead.");
    }
    if (isDefault && !group.isDefault) await demoteDefault(tx, call, group.programId);
    await change(tx, stampOf(call), {
      table: parameterGroups,
      row: group,
      set: { ...sent({ ...plain, isDefault }) },
    });
  });
  return readChild(call, ParameterGroup, call.id("groupId"));
};

export const deleteParameterGroup: Verb<"deleteParameterGroup"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const group = await lockGroup(tx, call);
    if (group.isDefault) {
      throw refused(
        `Group '${group.id}' is the default group. Make another group the default first.`,
      );
    }
    const members = and(eq(parameters.groupId, group.id), eq(parameters.status, "Active"));
    if ((await tx.$count(parameters, members)) > 0) {
      throw refused(`Group '${group.id}' still has parameters. Move them to another group first.`);
    }
    await tx.update(parameters).set({ groupId: null }).where(eq(parameters.groupId, group.id));
    await erase(tx, stampOf(call), { table: parameterGroups, row: group });
  });
  return undefined;
};

/** The program's default group, in which parameters without a group land (contract §9.1). */
export async function defaultGroupId(tx: Tx, programId: string) {
  return (await defaultGroup(tx, programId))?.id ?? null;
}

async function lockGroup(tx: Tx, call: Call) {
  const program = await lockOwnProgram(tx, call);
  const id = call.id("groupId");
  const [group] = await tx
    .select()
    .from(parameterGroups)
    .where(and(eq(parameterGroups.id, id), eq(parameterGroups.programId, program.id)));
  if (!group) throw notFound("Parameter group", id);
  call.match(group);
  return group;
}

async function demoteDefault(tx: Tx, call: Call, programId: string) {
  const former = await defaultGroup(tx, programId);
  if (!former) return;
  await change(tx, stampOf(call), {
    table: parameterGroups,
    row: former,
    set: { isDefault: false },
  });
}

async function defaultGroup(tx: Tx, programId: string) {
  const [group] = await tx
    .select()
    .from(parameterGroups)
    .where(and(eq(parameterGroups.programId, programId), eq(parameterGroups.isDefault, true)));
  return group;
}
