import type { TemplateType } from "@/lib/contract/template";

/** The texts that a new program starts with, in the order of their ids (contract §11). */
export const defaultTemplates: readonly { type: TemplateType; name: string; content: string }[] = [
  {
    type: "EnrollmentProcessing",
    name: "Processing",
    content:
      "## Your enrollment is in progress\n\nThe vendor is reviewing what you sent. There is nothing to do for now; this page changes as soon as there is news.",
  },
  {
    type: "EnrollmentQuerying",
    name: "Querying",
    content:
      "## More information is needed\n\nThe vendor has left remarks on some of your answers. Correct them and press **Process** to hand the enrollment back.",
  },
  {
    type: "EnrollmentCompleted",
    name: "Completed",
    content: "## Your certificate has been activated\n\nYou are now enrolled in the program.",
  },
];
