import type { Enrollment } from "@/lib/contract/enrollment";

type Next = { title: string; steps: string[]; isActive: boolean };

/** What a submitted enrollment in this state means for the client: who acts next, and what comes of it. */
export function nextAfter(enrollment: Enrollment): Next {
  const isRenewal = enrollment.type === "Change";
  const vendor = enrollment.vendor?.name ?? "The vendor";
  const name = enrollment.certificate?.name ?? "the certificate";
  if (enrollment.status === "Completed") {
    return {
      title: isRenewal ? "Your certificate is renewed" : "Your certificate is active",
      steps: [
        `You have nothing to do: certificate “${name}” counts from now on.`,
        "The certificate's page shows until when, and lets you re-enroll before that.",
      ],
      isActive: true,
    };
  }
  if (enrollment.status === "Querying") {
    return {
      title: "Your answer is needed",
      steps: [
        `${vendor} has looked at your enrollment and asks for more.`,
        "Open the enrollment, change the answers in question and press Process.",
      ],
      isActive: false,
    };
  }
  return {
    title: isRenewal ? "Re-enrollment requested" : "Enrollment submitted",
    steps: [
      ...unchecked(enrollment, vendor),
      `${vendor} reviews your answers. No deadline is set for that, and you have nothing to do meanwhile.`,
      `If something is missing, ${vendor} asks you for it on the enrollment's page.`,
      isRenewal
        ? `Once it is approved, certificate “${name}” is Active again. Until then it is Updating.`
        : `Once it is approved, certificate “${name}” is Active.`,
    ],
    isActive: false,
  };
}

/** The vendor's own system was to check the answers and could not (decision 009). */
function unchecked({ validation }: Enrollment, vendor: string) {
  if (validation?.status !== "NotValidated") return [];
  const next = validation.nextAttempt ? "It is asked again by itself." : `${vendor} knows of it.`;
  return [`Your answers have not been checked by ${vendor}’s own system. ${next}`];
}
