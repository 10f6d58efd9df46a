import type { DemoProgram } from "../demo-program";
import { icons } from "../icon";

/** A program without any parameter: the wizard goes from the certificant to the overview. */
export const microsoftCspCustomerAgreement: DemoProgram = {
  id: "PRG-1650-4402",
  vendor: "microsoft",
  author: "jack",
  createdDaysAgo: 640,
  publishedDaysAgo: 639,
  icon: icons.customerAgreement,
  input: {
    name: "Microsoft CSP Customer Agreement",
    shortDescription:
      "Confirm that your company accepts the Microsoft Customer Agreement. Nothing to fill in: choose the buyer and accept.",
    website: "https://example.com/microsoft-csp",
    eligibility: { client: true, partner: true },
    applicableTo: "Buyer",
    longDescription: `Every company that buys Microsoft subscriptions in the Cloud Solution Provider program accepts the **Microsoft Customer Agreement** once.

### Who accepts

Somebody who may sign contracts for the buyer. The name and the time of the acceptance are kept on the certificate.

### What happens next

1. We record the acceptance with Microsoft, normally within one working day.
2. The certificate becomes active. It has no expiration date.
3. Microsoft asks for a new acceptance only when the agreement changes. We then write to you well before.

Questions go to your account manager, who can also see this enrollment.`,
  },
  settings: { programEnrollment: true, programLink: true },
  products: ["PRD-1111-1111", "PRD-1111-1112"],
  groups: [],
  templates: {
    processing: {
      name: "Acceptance is being recorded",
      content: `## We are recording your acceptance

Microsoft normally confirms it within one working day. You need to do nothing for now.`,
    },
    querying: {
      name: "Signatory to be confirmed",
      content: `## Who signs for the buyer?

Microsoft could not match the person who accepted with the buyer's register entry. Write the name and the role of an authorised signatory under **Notes**, then choose **Process**.`,
    },
    completed: {
      name: "Acceptance recorded",
      content: `## Your acceptance is recorded

Microsoft has confirmed it. Subscriptions can be ordered for this buyer from now on.`,
    },
  },
  terms: [
    {
      name: "Microsoft Customer Agreement",
      description: "The agreement that this certificate is about.",
      variants: [
        {
          name: "Microsoft Customer Agreement",
          assetUrl: "https://example.com/terms/microsoft-customer-agreement/en",
          languageCode: "en",
        },
        {
          name: "Contrat client Microsoft",
          description: "Version française",
          assetUrl: "https://example.com/terms/microsoft-customer-agreement/fr",
          languageCode: "fr",
        },
        {
          name: "Microsoft-kundeavtalen",
          description: "Norsk utgave",
          assetUrl: "https://example.com/terms/microsoft-customer-agreement/no",
          languageCode: "no",
        },
      ],
    },
  ],
};
