import { and, eq, ne } from "drizzle-orm";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import { definitionProblems } from "@/lib/parameters/definition-problems";
import type { Call, Verb } from "../call";
import { Parameter } from "../objects/program";
import { change, insert, lockOwnProgram, nextChildId, sent, stampOf } from "../record";
import { notFound, unacceptable } from "../refusal";
import { parameterGroups, parameters } from "../store/schema";
import type { Tx } from "../store/transaction";
import { refreshOpenEnrollments } from "../values";
import { listChildren, readChild } from "./children";
import { defaultGroupId } from "./parameter-groups";

export const listParameters: Verb<"listParameters"> = (call) => listChildren(call, Parameter);

export const getParameter: Verb<"getParameter"> = (call) =>
  readChild(call, Parameter, call.id("parameterId"));

export const createParameter: Verb<"createParameter"> = async (call) => {
  const { body, context } = call;
  checkDefinition({ ...body, constraints: body.constraints ?? {} });
  const id = await context.store.transaction(async (tx) => {
    const program = await lockOwnProgram(tx, call);
    await checkExternalId(tx, program.id, body.externalId);
    const id = await nextChildId(tx, program.id, "PPM");
    await insert(tx, stampOf(call), {
      table: parameters,
      values: {
        id,
        programId: program.id,
        groupId: await groupIdOf(tx, program.id, body.group?.id),
        name: body.name,
        description: body.description ?? null,
        scope: body.scope,
        phase: body.phase,
        type: body.type,
        externalId: body.externalId || null,
        displayOrder: body.displayOrder ?? 100,
        constraints: body.constraints ?? {},
        options: body.options ?? null,
        multiple: body.multiple ?? false,
      },
    });
    await refreshOpenEnrollments(tx, program.id);
    return id;
  });
  return readChild(call, Parameter, id);
};

export const updateParameter: Verb<"updateParameter"> = async (call) => {
  const { group, constraints, externalId, ...plain } = call.body;
  await call.context.store.transaction(async (tx) => {
    const parameter = await lockParameter(tx, call);
    const merged = {
      type: parameter.type,
      phase: parameter.phase,
      constraints: { ...parameter.constraints, ...sent(constraints ?? {}) },
      options: plain.options === undefined ? parameter.options : plain.options,
    };
    checkDefinition(merged);
    if (externalId) await checkExternalId(tx, parameter.programId, externalId, parameter.id);
    await change(tx, stampOf(call), {
      table: parameters,
      row: parameter,
      set: {
        ...sent({ ...plain, externalId: externalId === "" ? null : externalId }),
        constraints: merged.constraints,
        ...(group ? { groupId: await groupIdOf(tx, parameter.programId, group.id) } : {}),
      },
    });
    await refreshOpenEnrollments(tx, parameter.programId);
  });
  return readChild(call, Parameter, call.id("parameterId"));
};

export const deleteParameter: Verb<"deleteParameter"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const parameter = await lockParameter(tx, call);
    await change(tx, stampOf(call), {
      table: parameters,
      row: parameter,
      set: { status: "Deleted" },
    });
    await refreshOpenEnrollments(tx, parameter.programId);
  });
  return undefined;
};

async function lockParameter(tx: Tx, call: Call) {
  const program = await lockOwnProgram(tx, call);
  const id = call.id("parameterId");
  const [parameter] = await tx
    .select()
    .from(parameters)
    .where(
      and(
        eq(parameters.id, id),
        eq(parameters.programId, program.id),
        eq(parameters.status, "Active"),
      ),
    );
  if (!parameter) throw notFound("Parameter", id);
  call.match(parameter);
  return parameter;
}

function checkDefinition(definition: Parameters<typeof definitionProblems>[0]) {
  const errors = definitionProblems(definition);
  if (Object.keys(errors).length > 0) throw unacceptable(errors);
}

/** The text is fixed by real clients' tests (contract §6). */
async function checkExternalId(
  tx: Tx,
  programId: string,
  externalId: string | null | undefined,
  ownId = "",
) {
  if (!externalId) return;
  const same = and(
    eq(parameters.programId, programId),
    eq(parameters.externalId, externalId),
    eq(parameters.status, "Active"),
    ne(parameters.id, ownId),
  );
  if ((await tx.$count(parameters, same)) === 0) return;
  const detail = `Parameter with given external identifier '${externalId}' already exists for given program.`;
  throw new ProblemError(problemOf(400, detail, { externalId: [detail] }));
}

async function groupIdOf(tx: Tx, programId: string, groupId: string | undefined) {
  if (!groupId) return defaultGroupId(tx, programId);
  const own = and(eq(parameterGroups.id, groupId), eq(parameterGroups.programId, programId));
  if ((await tx.$count(parameterGroups, own)) > 0) return groupId;
  throw unacceptable({ "group.id": [`The program has no parameter group '${groupId}'.`] });
}
