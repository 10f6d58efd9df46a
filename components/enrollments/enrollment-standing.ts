import type { Role } from "@/lib/contract/common";
import type { Enrollment } from "@/lib/contract/enrollment";
import { messageText } from "@/lib/contract/message";

/** What a person must know about an enrollment: what happened and who acts next. */
export type Standing = { title: string; body?: string; next: string };

type Names = { vendor: string; client: string };

/** The words for every state and reader: nobody is left without an answer to "whose turn is it?". */
export function standingOf(enrollment: Enrollment, role: Role): Standing {
  const names = {
    vendor: enrollment.vendor?.name ?? "the vendor",
    client: enrollment.client?.name ?? "the client",
  };
  const stated = states[String(enrollment.status)];
  if (!stated) return { title: `This enrollment is ${enrollment.status}`, next: "Nothing to do." };
  const standing = stated(names, role);
  const note = enrollment.statusNotes ?? enrollment.error;
  const reason = note ? messageText(note) : undefined;
  const speaks = enrollment.status === "Querying" || enrollment.status === "Failed";
  return speaks && reason ? { ...standing, body: reason } : standing;
}

const states: Record<string, (names: Names, role: Role) => Standing> = {
  Draft: ({ vendor, client }, role) =>
    role === "Client"
      ? {
          title: "This enrollment is a draft",
          body: `Nothing has been sent to ${vendor} yet. We keep the draft until you submit or delete it.`,
          next: "Next: you finish and submit it.",
        }
      : { title: "This enrollment is a draft", next: `Next: ${client} finishes and submits it.` },
  Processing: ({ vendor, client }, role) =>
    role === "Vendor"
      ? {
          title: `${client} waits for your review`,
          next: "Next: you complete it, query it or fail it.",
        }
      : {
          title: `${vendor} is reviewing the request`,
          body: "Anything the vendor adds appears on the General tab. You have nothing to do for now.",
          next: `Next: ${vendor} completes it, asks for more or declines it.`,
        },
  Querying: ({ vendor, client }, role) =>
    role === "Client"
      ? {
          title: `${vendor} needs more information`,
          next: "Next: you correct the answers and press Process.",
        }
      : {
          title: `Waiting for ${client}`,
          next: `Next: ${client} corrects the answers and hands the enrollment back.${role === "Vendor" ? " With Process you take it back yourself." : ""}`,
        },
  Completed: (_, role) => ({
    title: "Completed: the certificate has been activated",
    next:
      role === "Client"
        ? "Nothing more to do: your certificate shows what you hold."
        : "Nothing more to do.",
  }),
  Failed: ({ vendor }, role) => ({
    title:
      role === "Vendor" ? "You declined this enrollment" : `${vendor} declined this enrollment`,
    next:
      role === "Client"
        ? "This enrollment is closed. You can start a new one from the program."
        : "Nothing more to do.",
  }),
  Deleted: () => ({ title: "This draft was deleted", next: "Nothing more to do." }),
};
