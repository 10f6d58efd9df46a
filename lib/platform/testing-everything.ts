import { expireCertificates } from "./jobs/expiry";
import { done, type TestPlatform } from "./testing";
import {
  activeCertificate,
  bring,
  certificateIn,
  draftEnrollment,
  draftRenewal,
  moveOf,
} from "./testing-enrollments";
import { tokenOf, webhookOf } from "./testing-neighbours";
import { addParameter, addPublishedTerms, draftProgram, openProgram } from "./testing-programs";

/** What the vendor keeps from the client on an enrollment and its certificate. */
export const secrets = { rating: "Only between us", vendorId: "V-77" };

/**
 * Plays every operation that writes at least once: the completed enrollment of the program it answers holds a
 * value of a hidden parameter, its certificate an id of the vendor's own.
 */
export async function playEverything(platform: TestPlatform) {
  const program = await openProgram(platform);
  const hidden = await playParts(platform, program.id);
  for (const status of ["Draft", "Processing", "Querying", "Failed", "Deleted"]) {
    await bring(platform, await draftEnrollment(platform, program), status);
  }
  for (const status of ["Terminated", "Updating"]) await certificateIn(platform, program, status);
  await bring(platform, await draftRenewal(platform, program), "Failed");
  await activeCertificate(platform, program, { expirationDate: "2020-02-29" });
  await expireCertificates(platform.context);
  const enrollment = await playEnrollment(platform, { program, hidden });
  await playSwitches(platform);
  await deleteProgram(platform);
  return { program, hidden, enrollment };
}

async function playParts(platform: TestPlatform, programId: string) {
  const vendor = platform.as("vendor");
  const path = `/program/programs/${programId}`;
  await done(vendor("PUT", path, { shortDescription: "Changed" }));
  const hidden = await addParameter(platform, programId, {
    name: "Internal rating",
    constraints: { hidden: true },
  });
  await addParameter(platform, programId, { name: "Company", displayOrder: 20 });
  const gone = await addParameter(platform, programId, { name: "Gone" });
  await done(vendor("PUT", `${path}/parameters/${gone.id}`, { name: "Going" }));
  await done(vendor("DELETE", `${path}/parameters/${gone.id}`));
  const group = await done(vendor("POST", `${path}/parameter-groups`, { name: "B", label: "B" }));
  await done(vendor("PUT", `${path}/parameter-groups/${group.id}`, { label: "C", default: true }));
  const other = await done(vendor("POST", `${path}/parameter-groups`, { name: "D", label: "D" }));
  await done(vendor("DELETE", `${path}/parameter-groups/${other.id}`));
  const text = { name: "T", content: "T", type: "EnrollmentCompleted" };
  const template = await done(vendor("POST", `${path}/templates`, text));
  await done(vendor("PUT", `${path}/templates/${template.id}`, { default: true }));
  const spare = await done(vendor("POST", `${path}/templates`, text));
  await done(vendor("DELETE", `${path}/templates/${spare.id}`));
  await addPublishedTerms(platform, programId);
  const terms = await addPublishedTerms(platform, programId, "Withdrawn");
  await done(vendor("PUT", `${path}/terms/${terms.id}`, { description: "Changed" }));
  const variant = `${path}/terms/${terms.id}/variants/${terms.id.replace("PTC", "PTV")}-0001`;
  await done(vendor("PUT", variant, { description: "Changed" }));
  await done(vendor("POST", `${variant}/unpublish`));
  await done(vendor("DELETE", variant));
  await done(vendor("POST", `${path}/terms/${terms.id}/unpublish`));
  await done(vendor("DELETE", `${path}/terms/${terms.id}`));
  return hidden;
}

async function playEnrollment(
  platform: TestPlatform,
  { program, hidden }: { program: { id: string; applicableTo: string }; hidden: { id: string } },
) {
  const enrollment = await draftEnrollment(platform, program);
  await bring(platform, enrollment, "Querying");
  await moveOf(platform, enrollment)("client", "process");
  const ordering = [{ id: hidden.id, value: secrets.rating }];
  const path = `/program/enrollments/${enrollment.id}`;
  await done(platform.as("vendor")("PUT", path, { parameters: { ordering } }));
  const externalIds = { vendor: secrets.vendorId };
  await moveOf(platform, enrollment)("vendor", "complete", { externalIds });
  const certificate = `/program/certificates/${enrollment.certificate.id}`;
  await done(platform.as("client")("PUT", certificate, { name: "Renamed" }));
  return enrollment;
}

async function playSwitches(platform: TestPlatform) {
  const token = await tokenOf(platform, "client");
  await tokenOf(platform, "vendor");
  const webhook = await webhookOf(platform);
  const away = await webhookOf(platform);
  const vendor = platform.as("vendor");
  const client = platform.as("client");
  for (const move of ["disable", "enable"]) {
    await done(client("POST", `/accounts/api-tokens/${token.id}/${move}`));
    await done(vendor("POST", `/notifications/webhooks/${webhook.id}/${move}`));
  }
  await done(client("PUT", `/accounts/api-tokens/${token.id}`, { name: "Clerk" }));
  await done(vendor("PUT", `/notifications/webhooks/${webhook.id}`, { name: "Own" }));
  await done(client("DELETE", `/accounts/api-tokens/${token.id}`));
  await done(vendor("DELETE", `/notifications/webhooks/${away.id}`));
}

async function deleteProgram(platform: TestPlatform) {
  const { id } = await draftProgram(platform);
  await done(platform.as("vendor")("DELETE", `/program/programs/${id}`));
  const open = await openProgram(platform);
  await done(platform.as("vendor")("POST", `/program/programs/${open.id}/unpublish`));
}
