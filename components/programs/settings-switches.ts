import type { ProgramSettings } from "@/lib/contract/program";

/** A switch of a program's settings: `name` is its path on the wire (contract §8.3). */
export type SettingsSwitch = { name: string; label: string; hint: string };

/** The part of the form that the choice below belongs to. */
export const checksTitle = "Checks by your own system";

/** The switches in the order of the form, under the titles of its parts. */
export const settingsSwitches: { title: string; switches: SettingsSwitch[] }[] = [
  {
    title: "Enrollment",
    switches: [
      {
        name: "programEnrollment",
        label: "Clients can enrol here",
        hint: "Shows the Enrol button on the program's page.",
      },
      {
        name: "newCertificateAutoapprove",
        label: "Approve new requests at once",
        hint: "A new certificate is active as soon as it is requested. Renewals still wait for you.",
      },
      {
        name: "programLink",
        label: "Show the Info button",
        hint: "Opens the program's website.",
      },
    ],
  },
  {
    title: "Expiration",
    switches: [
      {
        name: "terminateOnExpiration.enabled",
        label: "Certificates expire",
        hint: "The date is set when a certificate becomes active. Dates already set stay.",
      },
    ],
  },
  {
    title: checksTitle,
    switches: [
      {
        name: "preValidation.enrollmentDraft",
        label: "Check new enrollments",
        hint: "Your webhook is asked before a client sends a new enrollment.",
      },
      {
        name: "preValidation.enrollmentQuerying",
        label: "Check corrected enrollments",
        hint: "Your webhook is asked before a client sends corrections.",
      },
      {
        name: "preValidation.reEnrollment",
        label: "Check renewals",
        hint: "Your webhook is asked before a client sends a re-enrollment.",
      },
    ],
  },
];

/** What happens when the vendor's system can't be asked (decision 009). */
export const unreachableName = "preValidation.whenUnreachable";
export const unreachableChoices = [
  {
    value: "Continue",
    label: "Go on",
    description: "The client goes on. The enrollment says that your system did not check it.",
  },
  {
    value: "Queue",
    label: "Go on, and ask again",
    description: "The client goes on. Your system is asked again for a day, until it answers.",
  },
  {
    value: "Block",
    label: "Wait for your system",
    description: "The client can't send anything until your system has checked it.",
  },
];

/** What is chosen; a program that never chose goes on. */
export function whenUnreachable(settings: ProgramSettings | undefined) {
  return settings?.preValidation?.whenUnreachable ?? "Continue";
}

/** Whether the switch at `name` is on. */
export function isOn(settings: ProgramSettings | undefined, name: string): boolean {
  const [head = "", tail] = name.split(".");
  const value = settings?.[head];
  if (tail === undefined) return value === true;
  return typeof value === "object" && value !== null && Reflect.get(value, tail) === true;
}
