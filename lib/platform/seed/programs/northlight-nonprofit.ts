import type { DemoProgram } from "../demo-program";
import { icons } from "../icon";

/** Auto-approved: one text, and the certificate is active at once. For direct clients only. */
export const northlightNonprofit: DemoProgram = {
  id: "PRG-6120-7002",
  vendor: "northlight",
  author: "grace",
  createdDaysAgo: 410,
  publishedDaysAgo: 405,
  icon: icons.nonprofit,
  input: {
    name: "Northlight for Nonprofits",
    shortDescription:
      "Charities and schools get Northlight products at a quarter of the price. Approved on the spot.",
    website: "https://example.com/northlight/nonprofits",
    eligibility: { client: true, partner: false },
    applicableTo: "Licensee",
    longDescription: `Registered charities, foundations, schools and public libraries buy Northlight products for **25% of the list price**.

### Requirements

- Your organisation is registered as a nonprofit in the country in which it works.
- The licences are for your own staff, volunteers and pupils.

### How to enrol

Give us the registration number. The certificate is active at once and valid for 365 days. We check a sample of registrations every quarter and end certificates that don't qualify.`,
  },
  settings: {
    newCertificateAutoapprove: true,
    programEnrollment: true,
    terminateOnExpiration: { enabled: true, duration: 365 },
  },
  products: ["PRD-6120-4001", "PRD-6120-4002"],
  groups: [
    {
      name: "Registration",
      label: "Your registration",
      description: "One number is all we need.",
      ordering: [
        {
          externalId: "registration_number",
          name: "Nonprofit registration number",
          description: "From the public register of charities, foundations or schools.",
          type: "SingleLineText",
          constraints: { required: true },
          options: {
            hintText: "As in the register, for example 981 276 957.",
            placeholderText: "981 276 957",
            minChar: 5,
            maxChar: 30,
          },
        },
      ],
    },
  ],
  templates: {
    processing: {
      name: "One moment",
      content: "## One moment\n\nWe are issuing your certificate.",
    },
    querying: {
      name: "Registration not found",
      content:
        "## Registration not found\n\nWe could not find **{{ registration_number }}** in the register. Check the number below and choose **Process**.",
    },
    completed: {
      name: "Your certificate is active",
      content:
        "## Your certificate is active\n\nThank you for what you do. Orders for the organisation with the number **{{ registration_number }}** get the nonprofit price from now on.",
    },
  },
  terms: [
    {
      name: "Nonprofit licence conditions",
      description: "Who may use the licences, and what happens when the status ends.",
      variants: [
        {
          name: "Nonprofit licence conditions",
          assetUrl: "https://example.com/northlight/terms/nonprofit-en",
          languageCode: "en",
        },
        {
          name: "Vilkår for ideelle organisasjoner",
          assetUrl: "https://example.com/northlight/terms/nonprofit-no",
          languageCode: "no",
        },
      ],
    },
  ],
};
