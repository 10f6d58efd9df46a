import { expect, test } from "vitest";
import { ProgramSettingsUpdate } from "@/lib/contract/program";
import { settingsOfForm, typedIn } from "./settings-of-form";

const daysName = "terminateOnExpiration.duration";

function formOf(entries: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
}

test("a box that isn't ticked is off, not unchanged", () => {
  const settings = settingsOfForm(formOf({ programEnrollment: "on", [daysName]: "30" }));
  expect(settings).toMatchObject({
    programEnrollment: true,
    programLink: false,
    newCertificateAutoapprove: false,
    terminateOnExpiration: { enabled: false, duration: 30 },
    preValidation: { enrollmentDraft: false, enrollmentQuerying: false, reEnrollment: false },
  });
});

test("an expiration needs a whole number of days, told beside its field", () => {
  for (const days of ["", "zwei", "1.5", "0"]) {
    const form = formOf({ "terminateOnExpiration.enabled": "on", [daysName]: days });
    const parsed = ProgramSettingsUpdate.safeParse(settingsOfForm(form));
    expect(parsed.error?.issues[0]?.path.join(".")).toBe(daysName);
    expect(parsed.error?.issues[0]?.message).toMatch(/^Enter /);
    expect(typedIn(form).days).toBe(days);
  }
});

test("a choice for when the vendor's system is silent is sent, and none keeps the program's own", () => {
  const chosen = settingsOfForm(formOf({ "preValidation.whenUnreachable": "Block" }));
  expect(chosen.preValidation?.whenUnreachable).toBe("Block");
  expect(settingsOfForm(formOf({})).preValidation).not.toHaveProperty("whenUnreachable");
});

test("no expiration needs no days", () => {
  const settings = settingsOfForm(formOf({ [daysName]: " " }));
  expect(ProgramSettingsUpdate.parse(settings).terminateOnExpiration).toEqual({ enabled: false });
});
