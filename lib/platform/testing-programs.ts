import { done, type TestPlatform } from "./testing";

const everybody = { client: true, partner: true };

/** A draft program of the test vendor. */
export function draftProgram({ as }: TestPlatform, properties: object = {}) {
  return done(
    as("vendor")("POST", "/program/programs", formOf("program", { name: "P", ...properties })),
  );
}

/** A published program of the test vendor that takes enrollments from everybody, unless `change` says otherwise. */
export async function openProgram(
  platform: TestPlatform,
  { settings = {}, ...properties }: { settings?: object; [property: string]: unknown } = {},
) {
  const { id } = await draftProgram(platform, { eligibility: everybody, ...properties });
  await done(
    platform.as("vendor")("PUT", `/program/programs/${id}/settings`, {
      programEnrollment: true,
      ...settings,
    }),
  );
  return done(platform.as("vendor")("POST", `/program/programs/${id}/publish`));
}

/** A parameter of the program: one line of text that the client is asked for, unless `change` says otherwise. */
export function addParameter({ as }: TestPlatform, programId: string, change: object = {}) {
  return done(
    as("vendor")("POST", `/program/programs/${programId}/parameters`, {
      name: "Partner number",
      description: "",
      scope: "Enrollment",
      phase: "Order",
      type: "SingleLineText",
      displayOrder: 10,
      constraints: { hidden: false, readonly: false, required: false },
      ...change,
    }),
  );
}

/** Terms of the program with one online variant, both published. */
export async function addPublishedTerms({ as }: TestPlatform, programId: string, name = "Terms") {
  const path = `/program/programs/${programId}/terms`;
  const terms = await done(as("vendor")("POST", path, { name }));
  const variant = await done(as("vendor")("POST", `${path}/${terms.id}/variants`, onlineVariant()));
  await done(as("vendor")("POST", `${path}/${terms.id}/variants/${variant.id}/publish`));
  return done(as("vendor")("POST", `${path}/${terms.id}/publish`));
}

/** The multipart body of an online variant. */
export function onlineVariant(change: object = {}) {
  const variant = { name: "English", type: "Online", assetUrl: "https://example.com/terms" };
  return formOf("variant", { ...variant, languageCode: "en-us", ...change });
}

/** A multipart body: the files first, then the JSON part without a file name, as real clients send it. */
export function formOf(part: string, json: unknown, files: Record<string, File> = {}) {
  const form = new FormData();
  for (const [name, file] of Object.entries(files)) form.append(name, file);
  form.append(part, JSON.stringify(json));
  return form;
}

/** The id of the default template that a program is born with for a state (contract §11). */
export function defaultTemplateId(
  programId: string,
  state: "Processing" | "Querying" | "Completed",
) {
  const number = { Processing: 1, Querying: 2, Completed: 3 }[state];
  return `${programId.replace("PRG", "PTM")}-000${number}`;
}
