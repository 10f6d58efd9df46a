import { eq } from "drizzle-orm";
import { childId } from "../context";
import { iconPath } from "../icon";
import { icons, programs } from "../store/schema";
import type {
  DemoDocument,
  DemoGroup,
  DemoMedia,
  DemoParameter,
  DemoProgram,
  DemoTerms,
} from "./demo-program";
import type { Line, Stage } from "./stage";

/** Creates a program with all its parts through the verbs, then publishes it as its data say. */
export async function buildProgram(stage: Stage, program: DemoProgram) {
  const { id, products } = program;
  const author = authorOf(program);
  stage.turnTo(stage.moment(program.createdDaysAgo));
  stage.name("PRG", id);
  await stage.say("createProgram", { ...author, body: program.input });
  await hangIcon(stage, program);
  if (products.length > 0) {
    const body = { products: products.map((product) => ({ id: product })) };
    await stage.say("updateProgram", { ...author, body });
  }
  await stage.say("updateProgramSettings", { ...author, body: program.settings });
  for (const [index, group] of program.groups.entries()) {
    await addGroup(stage, { program, group, index });
  }
  await writeTemplates(stage, program);
  for (const [index, terms] of program.terms.entries()) {
    await addTerms(stage, { program, terms, index });
  }
  for (const document of program.documents ?? []) await addDocument(stage, program, document);
  for (const media of program.media ?? []) await addMedia(stage, program, media);
  await publish(stage, program);
}

/** Unpublishes the program if its data say so; its certificates have to exist by then. */
export async function retireProgram(stage: Stage, program: DemoProgram) {
  if (program.unpublishedDaysAgo === undefined) return;
  stage.turnTo(stage.moment(program.unpublishedDaysAgo));
  await stage.say("unpublishProgram", authorOf(program));
}

function authorOf({ id, author, vendor }: DemoProgram) {
  return { by: author, of: vendor, params: { programId: id } };
}

/** SVG is refused from strangers because it can carry scripts; ours goes to the store directly. */
async function hangIcon({ context }: Stage, { id, icon }: DemoProgram) {
  const { db } = context.store;
  const bytes = Buffer.from(icon);
  await db.insert(icons).values({ ownerId: id, contentType: "image/svg+xml", bytes });
  await db
    .update(programs)
    .set({ icon: iconPath(id) })
    .where(eq(programs.id, id));
}

async function addGroup(
  stage: Stage,
  { program, group, index }: { program: DemoProgram; group: DemoGroup; index: number },
) {
  const author = authorOf(program);
  const { ordering = [], fulfillment = [], ...texts } = group;
  const body = { ...texts, displayOrder: (index + 1) * 100 };
  const groupId = childId("PPG", program.id, index + 1);
  if (index === 0) {
    const params = { ...author.params, groupId };
    await stage.say("updateParameterGroup", { ...author, params, body });
  } else {
    await stage.say("createParameterGroup", { ...author, body });
  }
  for (const [place, parameter] of ordering.entries()) {
    const displayOrder = (index + 1) * 100 + place;
    await addParameter(stage, author, { parameter, phase: "Order", groupId, displayOrder });
  }
  for (const [place, parameter] of fulfillment.entries()) {
    const displayOrder = (index + 1) * 100 + 50 + place;
    await addParameter(stage, author, { parameter, phase: "Fulfillment", groupId, displayOrder });
  }
}

type Place = {
  parameter: DemoParameter;
  phase: "Order" | "Fulfillment";
  groupId: string;
  displayOrder: number;
};

function addParameter(
  stage: Stage,
  author: Omit<Line<"createParameter">, "body">,
  { parameter, phase, groupId, displayOrder }: Place,
) {
  const body = { ...parameter, phase, displayOrder, group: { id: groupId } };
  return stage.say("createParameter", { ...author, body });
}

async function writeTemplates(stage: Stage, program: DemoProgram) {
  const author = authorOf(program);
  const { processing, querying, completed, further = [] } = program.templates;
  for (const [index, body] of [processing, querying, completed].entries()) {
    const templateId = childId("PTM", program.id, index + 1);
    const params = { ...author.params, templateId };
    await stage.say("updateTemplate", { ...author, params, body });
  }
  for (const body of further) await stage.say("createTemplate", { ...author, body });
}

async function addTerms(
  stage: Stage,
  { program, terms, index }: { program: DemoProgram; terms: DemoTerms; index: number },
) {
  const author = authorOf(program);
  const { variants, ...texts } = terms;
  const body = { ...texts, displayOrder: (index + 1) * 10 };
  const termsId = await stage.say("createTerms", { ...author, body });
  const params = { ...author.params, termsId };
  for (const variant of variants) {
    const variantId = await stage.say("createTermsVariant", { ...author, params, body: variant });
    await stage.say("publishTermsVariant", { ...author, params: { ...params, variantId } });
  }
  await stage.say("publishTerms", { ...author, params });
}

async function addDocument(stage: Stage, program: DemoProgram, { file, ...body }: DemoDocument) {
  const author = authorOf(program);
  const documentId = await stage.say("createDocument", { ...author, body, files: filesOf(file) });
  await stage.say("publishDocument", { ...author, params: { ...author.params, documentId } });
}

async function addMedia(stage: Stage, program: DemoProgram, { file, ...body }: DemoMedia) {
  const author = authorOf(program);
  const mediaId = await stage.say("createMedia", { ...author, body, files: filesOf(file) });
  await stage.say("publishMedia", { ...author, params: { ...author.params, mediaId } });
}

function filesOf(file: File | undefined): Record<string, File> {
  return file ? { file } : {};
}

async function publish(stage: Stage, program: DemoProgram) {
  if (program.publishedDaysAgo === undefined) return;
  stage.turnTo(stage.moment(program.publishedDaysAgo));
  await stage.say("publishProgram", authorOf(program));
}
