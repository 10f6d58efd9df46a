import type { DemoProgram } from "../demo-program";
import { icons } from "../icon";

/** Unpublished a month ago: its certificates stay valid, nobody can enrol or renew. */
export const northlightEarlyAccess: DemoProgram = {
  id: "PRG-6120-7004",
  vendor: "northlight",
  author: "tomas",
  createdDaysAgo: 300,
  publishedDaysAgo: 296,
  unpublishedDaysAgo: 30,
  icon: icons.earlyAccess,
  input: {
    name: "Northlight Early Access",
    shortDescription:
      "Try new Northlight products before everybody else and tell us what to change.",
    website: "https://example.com/northlight/early-access",
    eligibility: { client: true, partner: true },
    applicableTo: "Buyer",
    longDescription: `Participants run previews of new products beside their live environment and talk to the product team every fortnight.

**This round is full.** Certificates that were issued stay valid until their expiration date. The next round opens in spring.`,
  },
  settings: {
    programEnrollment: true,
    terminateOnExpiration: { enabled: true, duration: 365 },
  },
  products: ["PRD-6120-4002"],
  groups: [
    {
      name: "Preview",
      label: "Your preview",
      description: "Which preview you want and who tests it.",
      ordering: [
        {
          externalId: "previews",
          name: "Previews",
          description: "You can change your mind later.",
          type: "Checkbox",
          constraints: { required: true },
          options: {
            hintText: "Choose one or more.",
            optionsList: [
              { label: "Identity Shield 5", value: "identity-shield-5" },
              { label: "Log Archive with search", value: "log-archive-search" },
            ],
          },
        },
        {
          externalId: "tester",
          name: "Lead tester",
          description: "Takes part in the fortnightly call.",
          type: "Contact",
          constraints: { required: true },
          options: { hintText: "We suggest the buyer's contact.", defaultValue: "Buyer" },
        },
      ],
    },
  ],
  templates: {
    processing: {
      name: "On the list",
      content: "## You are on the list\n\nWe assign places every Friday and let you know.",
    },
    querying: {
      name: "A question about your preview",
      content:
        "## A question about your preview\n\nSee the remarks beside your answers, correct them and choose **Process**.",
    },
    completed: {
      name: "You are in",
      content:
        "## You are in\n\nWe have invited {{ tester }} to the preview channel. Previews: {{ previews }}.",
    },
  },
  terms: [
    {
      name: "Preview conditions",
      description: "No service levels, and feedback may be used.",
      variants: [
        {
          name: "Preview conditions",
          assetUrl: "https://example.com/northlight/terms/preview-en",
          languageCode: "en",
        },
      ],
    },
  ],
};
