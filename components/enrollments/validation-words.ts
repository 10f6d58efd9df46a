import type { Role } from "@/lib/contract/common";
import type { Enrollment, EnrollmentValidation } from "@/lib/contract/enrollment";

/** About which enrollment, and to whom. */
export type Speaker = { enrollment: Enrollment; role: Role };

type Words = { title: string; isGood: boolean; next: { text?: string; isRetried: boolean } };

/** What a check by the vendor's own system, or the lack of one, means for this reader (decision 009). */
export function validationWords({ status }: EnrollmentValidation, speaker: Speaker): Words {
  const system = systemOf(speaker);
  const isRetried = ["Draft", "Querying", "Processing"].includes(String(speaker.enrollment.status));
  if (status === "Validated") {
    return { title: `Validated by ${system}`, isGood: true, next: { isRetried } };
  }
  const isRefused = status === "Refused";
  return {
    title: isRefused ? `Refused by ${system}` : `Not validated by ${system}`,
    isGood: false,
    next: { text: isRefused ? afterRefusal(speaker) : afterSilence(speaker), isRetried },
  };
}

function systemOf({ enrollment, role }: Speaker) {
  return role === "Vendor"
    ? "your system"
    : `${possessive(enrollment.vendor?.name ?? "the vendor")} system`;
}

function possessive(name: string) {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}

function afterRefusal({ enrollment, role }: Speaker) {
  if (role === "Vendor")
    return reviewing(enrollment, "Next: see whether you can accept the answers all the same.");
  if (role !== "Client") return undefined;
  if (enrollment.status === "Draft") return "Next: you correct the answers and submit again.";
  if (enrollment.status === "Querying")
    return "Next: you correct the answers and press Process again.";
  return undefined;
}

function afterSilence({ enrollment, role }: Speaker) {
  if (role === "Vendor")
    return reviewing(enrollment, "Next: check the answers yourself before you complete it.");
  if (role !== "Client") return undefined;
  if (enrollment.status === "Draft") return "Next: it is asked again when you submit.";
  if (enrollment.status === "Querying") return "Next: it is asked again when you press Process.";
  const vendor = enrollment.vendor?.name ?? "the vendor";
  return reviewing(
    enrollment,
    `You have nothing to do: ${vendor} knows of it and reviews the answers.`,
  );
}

function reviewing({ status }: Enrollment, text: string) {
  return status === "Processing" ? text : undefined;
}
