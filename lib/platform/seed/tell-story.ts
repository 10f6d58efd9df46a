import type { InputOf } from "@/lib/contract/endpoints";
import { childId } from "../context";
import { accounts } from "./accounts";
import { demoId } from "./demo-id";
import type { DemoProgram } from "./demo-program";
import { buyers, licensees } from "./entities";
import type { DemoAnswers, Migration, Step, Story } from "./history/story";
import { type PersonKey, people } from "./people";
import { programs } from "./programs";
import type { Line, Stage } from "./stage";

/** Something that happened at a moment; scenes are played in order of time. */
export type Scene = { at: Date; play: () => Promise<unknown> };

/** The scenes of a story, from its draft on. */
export function scenesOf(stage: Stage, story: Story): Scene[] {
  const plot: Plot = { ...story, program: programs[story.program], enrollments: 0 };
  const scene = (daysAgo: number, play: Scene["play"]) => ({ at: stage.moment(daysAgo), play });
  return [
    scene(story.begun.daysAgo, () => begin(stage, plot, story)),
    ...story.steps.map((step) => scene(step.daysAgo, () => take(stage, plot, step))),
  ];
}

/** The one scene of a migration. */
export function sceneOf(stage: Stage, migration: Migration): Scene {
  const { title, migrated, values, expirationDate, externalId } = migration;
  const body = {
    name: title,
    program: { id: programs[migration.program].id },
    client: { id: accounts[migration.client].id },
    ...certificantOf(migration),
    parameters: { ordering: valuesOf(values.ordering), fulfillment: valuesOf(values.fulfillment) },
    expirationDate,
    externalIds: { vendor: externalId },
  };
  const play = () => {
    stage.name("CER", certificateIdOf(migration));
    return stage.say("createCertificate", { by: migrated.by, of: "operations", body });
  };
  return { at: stage.moment(migrated.daysAgo), play };
}

/** The id of the certificate that a story is about. */
export function certificateIdOf({ title }: { title: string }) {
  return demoId("CER", 3, title);
}

/** The id of the story's enrollment with that running number, from 1. */
export function enrollmentIdOf({ title }: { title: string }, number: number) {
  return demoId("ENR", 3, `${title} ${number}`);
}

/** A story while it is told: how many enrollments it has had so far. */
type Plot = Pick<Story, "title" | "client"> & { program: DemoProgram; enrollments: number };

function begin(stage: Stage, plot: Plot, story: Story) {
  stage.name("CER", certificateIdOf(story));
  return enroll(stage, plot, {
    by: story.begun.by,
    body: {
      program: { id: plot.program.id },
      ...certificantOf(story),
      name: story.title,
      notes: story.notes,
      parameters: { ordering: valuesOf(story.answers) },
    },
  });
}

function enroll(
  stage: Stage,
  plot: Plot,
  { by, body }: { by: PersonKey; body: InputOf<"createEnrollment"> },
) {
  plot.enrollments += 1;
  stage.name("ENR", enrollmentIdOf(plot, plot.enrollments));
  return stage.say("createEnrollment", { by, of: plot.client, body });
}

async function take(stage: Stage, plot: Plot, step: Step) {
  const { by } = step;
  const params = {
    enrollmentId: enrollmentIdOf(plot, plot.enrollments),
    certificateId: certificateIdOf(plot),
  };
  const client = { by, of: plot.client, params };
  const vendor = { by, of: plot.program.vendor, params };
  switch (step.do) {
    case "submit":
      return stage.say("submitEnrollment", client);
    case "process":
      return stage.say("processEnrollment", client);
    case "delete":
      return stage.say("deleteEnrollment", client);
    case "rename":
      return stage.say("updateCertificate", { ...client, body: { name: step.name } });
    case "note":
      return stage.say("updateEnrollment", { ...client, body: { notes: step.text } });
    case "attach": {
      const { name, file } = step;
      return stage.say("createAttachment", { ...client, body: { name }, files: { file } });
    }
    case "correct": {
      const body = { parameters: { ordering: valuesOf(step.answers) } };
      return stage.say("updateEnrollment", { ...client, body });
    }
    case "renew":
      return renew(stage, plot, step);
    case "assign": {
      const body = { assignee: { id: people[step.to].id } };
      return stage.say("updateEnrollment", { ...vendor, body });
    }
    case "query":
      return query(stage, plot, { vendor, ...step });
    case "complete":
      return complete(stage, vendor, step);
    case "fail":
      return stage.say("failEnrollment", { ...vendor, body: reason(step.reason) });
    case "terminate":
      return stage.say("terminateCertificate", { ...vendor, body: reason(step.reason) });
    case "expireOn":
      return stage.say("updateCertificate", { ...vendor, body: { expirationDate: step.date } });
  }
}

function renew(stage: Stage, plot: Plot, { by, answers }: Extract<Step, { do: "renew" }>) {
  const certificate = { id: certificateIdOf(plot) };
  const parameters = { ordering: valuesOf(answers) };
  return enroll(stage, plot, { by, body: { certificate, parameters } });
}

/** The vendor first fills in what is asked of it. */
async function complete(
  stage: Stage,
  vendor: Omit<Line<"completeEnrollment">, "body">,
  { values, externalId }: Extract<Step, { do: "complete" }>,
) {
  const parameters = { fulfillment: valuesOf(values) };
  if (values) await stage.say("updateEnrollment", { ...vendor, body: { parameters } });
  const externalIds = externalId ? { vendor: externalId } : undefined;
  return stage.say("completeEnrollment", { ...vendor, body: { externalIds } });
}

type Query = Extract<Step, { do: "query" }> & { vendor: Omit<Line<"queryEnrollment">, "body"> };

/** The vendor first leaves the remarks, then hands the enrollment back. */
async function query(
  stage: Stage,
  { program }: Plot,
  { vendor, message, remarks, template }: Query,
) {
  const ordering = Object.entries(remarks).map(([externalId, remark]) => ({
    externalId,
    error: { message: remark },
  }));
  const body = { statusNotes: { message }, parameters: { ordering } };
  await stage.say("updateEnrollment", { ...vendor, body });
  const id = queryTemplateId(program, template);
  return stage.say("queryEnrollment", { ...vendor, body: { template: { id } } });
}

function reason(message: string) {
  return { statusNotes: { message } };
}

/** The default template for questions is the second of a program's own three; the further ones follow them. */
function queryTemplateId({ id, templates }: DemoProgram, name: string | undefined) {
  const place = templates.further?.findIndex((template) => template.name === name) ?? -1;
  return childId("PTM", id, place < 0 ? 2 : place + 4);
}

function certificantOf({ certificant }: Pick<Story, "certificant">) {
  if ("buyer" in certificant) return { buyer: { id: buyers[certificant.buyer].id } };
  return { licensee: { id: licensees[certificant.licensee].id } };
}

function valuesOf(answers: DemoAnswers = {}) {
  return Object.entries(answers).map(([externalId, value]) => ({ externalId, value }));
}
