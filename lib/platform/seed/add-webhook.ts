import { programs } from "./programs";
import type { Stage } from "./stage";

/** A webhook of a vendor whose system is down for maintenance; nobody listens at `.example`, so it stays disabled. */
export async function addWebhook(stage: Stage) {
  const author = { by: "jonas", of: "brueckner" } as const;
  stage.turnTo(stage.moment(64));
  const webhookId = await stage.say("createWebhook", {
    ...author,
    body: {
      name: "Maintenance contract check",
      description: "Looks the contract number up before an enrollment is submitted.",
      type: "ValidateEnrollmentDraft",
      url: "https://hooks.brueckner.example/enrollments/validate",
      criteria: { "program.id": programs.wartungspartner.id },
    },
  });
  stage.turnTo(stage.moment(9));
  await stage.say("disableWebhook", { ...author, params: { webhookId } });
}
