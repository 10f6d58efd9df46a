import "server-only";
import { type ProgramSettingsUpdate, whenUnreachable } from "@/lib/contract/program";

/**
 * A program's settings as a plain form sends them: a box that isn't ticked is absent, a number is a text.
 * An expiration without a number becomes NaN, which the contract refuses in its own words.
 */
export function settingsOfForm(form: FormData): ProgramSettingsUpdate {
  const isOn = (name: string) => form.get(name) === "on";
  const { days } = typedIn(form);
  const expires = isOn("terminateOnExpiration.enabled");
  return {
    newCertificateAutoapprove: isOn("newCertificateAutoapprove"),
    programEnrollment: isOn("programEnrollment"),
    programLink: isOn("programLink"),
    terminateOnExpiration: {
      enabled: expires,
      duration: days === "" && !expires ? undefined : Number(days || Number.NaN),
    },
    preValidation: {
      enrollmentDraft: isOn("preValidation.enrollmentDraft"),
      enrollmentQuerying: isOn("preValidation.enrollmentQuerying"),
      reEnrollment: isOn("preValidation.reEnrollment"),
      ...chosenIn(typedIn(form)),
    },
  };
}

/** What the person ticked and typed, to be shown again after a refusal. */
export function typedIn(form: FormData) {
  return {
    days: String(form.get("terminateOnExpiration.duration") ?? "").trim(),
    whenUnreachable: String(form.get("preValidation.whenUnreachable") ?? ""),
    on: [...form].filter(([, value]) => value === "on").map(([name]) => name),
  };
}

/** Without a choice the program keeps the one it has. */
function chosenIn({ whenUnreachable: chosen }: { whenUnreachable: string }) {
  const choice = whenUnreachable.find((known) => known === chosen);
  return choice ? { whenUnreachable: choice } : {};
}
