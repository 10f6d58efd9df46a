import { eq, inArray } from "drizzle-orm";
import type { ProgramUpdate } from "@/lib/contract/program";
import type { Call, Verb } from "../call";
import { iconPath, readIcon, storeIcon } from "../icon";
import { Program } from "../objects/program";
import { readList, readOne } from "../read";
import { change, freshId, insert, lockOwnProgram, nextChildId, sent, stampOf } from "../record";
import { requireMove, unacceptable } from "../refusal";
import {
  certificates,
  parameterGroups,
  products,
  programs,
  type SettingsColumn,
  templates,
} from "../store/schema";
import type { Tx } from "../store/transaction";
import { listedPrograms, visiblePrograms } from "../visibility";
import { defaultTemplates } from "./default-templates";

const noSettings: SettingsColumn = {
  newCertificateAutoapprove: false,
  programEnrollment: false,
  programLink: false,
  terminateOnExpiration: { enabled: false, duration: null },
  preValidation: { enrollmentDraft: false, enrollmentQuerying: false, reEnrollment: false },
};

export const listPrograms: Verb<"listPrograms"> = (call) =>
  readList(call, Program, listedPrograms(call.scope));

export const getProgram: Verb<"getProgram"> = (call) => readProgram(call, call.id("programId"));

export const createProgram: Verb<"createProgram"> = async (call) => {
  const { body, context, scope } = call;
  const id = await context.store.transaction(async (tx) => {
    const id = await freshId(tx, context, { table: programs, prefix: "PRG", groups: 2 });
    const hasIcon = await storeIcon(tx, id, call.files.get("icon"));
    await insert(tx, stampOf(call), {
      table: programs,
      values: {
        id,
        name: body.name,
        icon: hasIcon ? iconPath(id) : null,
        status: "Draft",
        shortDescription: body.shortDescription ?? null,
        longDescription: body.longDescription ?? null,
        website: body.website ?? null,
        eligibility: { client: true, partner: false, ...sent(body.eligibility ?? {}) },
        applicableTo: body.applicableTo ?? "Buyer",
        vendorId: scope.accountId,
        settings: noSettings,
      },
    });
    await addDefaults(tx, call, id);
    return id;
  });
  return readProgram(call, id);
};

export const updateProgram: Verb<"updateProgram"> = async (call) => {
  const { body, context } = call;
  await context.store.transaction(async (tx) => {
    const program = await lockOwnProgram(tx, call);
    await checkApplicableTo(tx, program, body);
    const { products: references, eligibility, ...plain } = body;
    const hasIcon = await storeIcon(tx, program.id, call.files.get("icon"));
    await change(tx, stampOf(call), {
      table: programs,
      row: program,
      set: {
        ...sent({ ...plain, icon: hasIcon ? iconPath(program.id) : undefined }),
        ...(eligibility ? { eligibility: { ...program.eligibility, ...sent(eligibility) } } : {}),
        ...(references ? { products: await productsOf(tx, references) } : {}),
      },
    });
  });
  return readProgram(call, call.id("programId"));
};

export const updateProgramSettings: Verb<"updateProgramSettings"> = async (call) => {
  const { body, context } = call;
  await context.store.transaction(async (tx) => {
    const program = await lockOwnProgram(tx, call);
    const { terminateOnExpiration, preValidation, ...switches } = body;
    const settings: SettingsColumn = {
      ...program.settings,
      ...given(switches),
      terminateOnExpiration: {
        ...program.settings.terminateOnExpiration,
        ...given(terminateOnExpiration ?? {}),
      },
      preValidation: { ...program.settings.preValidation, ...given(preValidation ?? {}) },
    };
    const { enabled, duration } = settings.terminateOnExpiration;
    if (enabled && duration === null) {
      throw unacceptable({
        "terminateOnExpiration.duration": ["Enter after how many days a certificate expires."],
      });
    }
    await change(tx, stampOf(call), { table: programs, row: program, set: { settings } });
  });
  return readProgram(call, call.id("programId"));
};

export const publishProgram: Verb<"publishProgram"> = (call) => move(call, "publish");

export const unpublishProgram: Verb<"unpublishProgram"> = (call) => move(call, "unpublish");

export const deleteProgram: Verb<"deleteProgram"> = async (call) => {
  await call.context.store.transaction((tx) => transition(tx, call, "delete"));
  return undefined;
};

export const getProgramIcon: Verb<"getProgramIcon"> = async (call) => {
  await readProgram({ ...call, search: "select=-*,id" }, call.id("programId"));
  return readIcon(call.context, call.id("programId"));
};

async function move(call: Call, trigger: "publish" | "unpublish") {
  await call.context.store.transaction((tx) => transition(tx, call, trigger));
  return readProgram(call, call.id("programId"));
}

async function transition(tx: Tx, call: Call, trigger: "publish" | "unpublish" | "delete") {
  const program = await lockOwnProgram(tx, call);
  const { to } = requireMove("program", { ...program, trigger });
  const events = to === "Deleted" ? [] : [to.toLowerCase()];
  await change(tx, stampOf(call), { table: programs, row: program, set: { status: to }, events });
}

function readProgram(call: Call, id: string) {
  return readOne(call, Program, { id, where: visiblePrograms(call.scope) });
}

/** A program is born with a group and a template per state, so that it can be used at once (contract §10, §11). */
async function addDefaults(tx: Tx, call: Call, programId: string) {
  const stamp = stampOf(call);
  await insert(tx, stamp, {
    table: parameterGroups,
    values: {
      id: await nextChildId(tx, programId, "PPG"),
      programId,
      name: "Parameters",
      label: "Parameters",
      displayOrder: 100,
      isDefault: true,
    },
  });
  for (const template of defaultTemplates) {
    const id = await nextChildId(tx, programId, "PTM");
    const values = { ...template, id, programId, isDefault: true };
    await insert(tx, stamp, { table: templates, values });
  }
}

/** Certificates are for buyers or for licensees; changing that under existing ones would orphan their holders. */
async function checkApplicableTo(
  tx: Tx,
  program: typeof programs.$inferSelect,
  { applicableTo }: ProgramUpdate,
) {
  if (!applicableTo || applicableTo === program.applicableTo) return;
  if ((await tx.$count(certificates, eq(certificates.programId, program.id))) === 0) return;
  throw unacceptable({
    applicableTo: [
      `The program has certificates, so it stays applicable to ${program.applicableTo}.`,
    ],
  });
}

async function productsOf(tx: Tx, references: { id: string }[]) {
  const ids = [...new Set(references.map(({ id }) => id))];
  const found =
    ids.length === 0 ? [] : await tx.select().from(products).where(inArray(products.id, ids));
  const byId = new Map(found.map((product) => [product.id, product]));
  return ids.map((id, index) => {
    const product = byId.get(id);
    if (!product)
      throw unacceptable({ [`products[${index}].id`]: [`Product '${id}' was not found.`] });
    const { name, icon, revision, externalIds, status } = product;
    return { id, name, ...(icon ? { icon } : {}), revision, externalIds, status };
  });
}

/** Null and absent mean "unchanged" in settings (contract §8.3). */
function given<Values extends Record<string, unknown>>(values: Values) {
  const entries = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  return Object.fromEntries(entries) as { [Key in keyof Values]?: NonNullable<Values[Key]> };
}
