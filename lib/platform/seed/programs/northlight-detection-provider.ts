import type { DemoProgram } from "../demo-program";
import { icons } from "../icon";

/** For partners only; its name is as long as names get. */
export const northlightDetectionProvider: DemoProgram = {
  id: "PRG-6120-7003",
  vendor: "northlight",
  author: "tomas",
  createdDaysAgo: 720,
  publishedDaysAgo: 700,
  icon: icons.detectionProvider,
  input: {
    name: "Managed Detection and Response Service Provider Accreditation",
    shortDescription:
      "For partners who watch over their customers' networks day and night with Northlight Detect and Respond.",
    website: "https://example.com/northlight/mdr-providers",
    eligibility: { client: false, partner: true },
    applicableTo: "Licensee",
    longDescription: `<p>Accredited providers run <strong>Northlight Detect and Respond 24×7</strong> from their own operations centre. Each centre is accredited by itself.</p>
<h3>Requirements</h3>
<ul>
<li>At least eight analysts, so that two are on shift at every hour of the year.</li>
<li>An ISO/IEC 27001 certificate that covers the operations centre.</li>
<li>A first answer to severe alerts within 15 minutes, measured every month.</li>
</ul>
<h3>How to enrol</h3>
<ol>
<li>Send us the figures of your operations centre with this enrollment.</li>
<li>Our auditor visits you, on site or by video, within four weeks.</li>
<li>You are accredited for 365 days.</li>
</ol>`,
  },
  settings: {
    programEnrollment: true,
    terminateOnExpiration: { enabled: true, duration: 365 },
    preValidation: { enrollmentDraft: false, enrollmentQuerying: false, reEnrollment: false },
  },
  products: ["PRD-6120-4004", "PRD-6120-4003"],
  groups: [
    {
      name: "Operations centre",
      label: "Your operations centre",
      description: "The figures that our auditor checks.",
      ordering: [
        {
          externalId: "centre_address",
          name: "Address of the operations centre",
          description: "Where the analysts work.",
          type: "Address",
          constraints: { required: true },
          options: { hintText: "Not a post box.", defaultValue: "Licensee" },
        },
        {
          externalId: "analyst_count",
          name: "Number of analysts",
          description: "Full-time equivalents who work in shifts.",
          type: "SingleLineText",
          constraints: { required: true },
          options: { hintText: "A whole number, at least 8.", pattern: "[0-9]{1,4}" },
        },
        {
          externalId: "shift_model",
          name: "Shift model",
          description: "How the centre is staffed outside office hours.",
          type: "Choice",
          constraints: { required: true },
          options: {
            hintText: "Choose the model that applies all year.",
            optionsList: [
              { label: "Three shifts on one site", value: "three-shifts" },
              { label: "Follow the sun over several sites", value: "follow-the-sun" },
            ],
          },
        },
      ],
      fulfillment: [
        {
          externalId: "audit_date",
          name: "Audit date",
          description: "The day of the visit.",
          type: "Date",
          constraints: { required: false },
          options: { hintText: "Agree it with the duty manager." },
        },
      ],
    },
    {
      name: "Evidence",
      label: "Evidence",
      description: "What you can prove already.",
      ordering: [
        {
          externalId: "iso_certificate",
          name: "Number of your ISO/IEC 27001 certificate",
          description: "As printed on the certificate.",
          type: "SingleLineText",
          constraints: { required: true },
          options: { hintText: "Letters, digits and hyphens.", maxChar: 40 },
        },
        {
          externalId: "duty_manager",
          name: "Duty manager",
          description: "With whom the auditor agrees a day.",
          type: "Contact",
          constraints: { required: true },
          options: {
            hintText: "Include a phone number.",
            defaultValue: "Licensee",
            phoneMandatory: true,
          },
        },
      ],
      fulfillment: [
        {
          externalId: "accreditation_number",
          name: "Accreditation number",
          description: "Printed on the provider's certificate.",
          type: "SingleLineText",
          constraints: { required: true },
          options: { hintText: "MDR, the year and a number, for example MDR-2031-014." },
        },
      ],
    },
  ],
  templates: {
    processing: {
      name: "Audit to be agreed",
      content: `## We are planning your audit

Our auditor writes to {{ duty_manager }} within three working days and proposes a day for the visit at:

> {{ centre_address }}`,
    },
    querying: {
      name: "Figures to be clarified",
      content: `## Some figures need a second look

Compare the remarks beside your answers with your shift plan, correct them below and choose **Process**. The date of the audit is kept.`,
    },
    completed: {
      name: "Accredited",
      content: `## Your operations centre is accredited

Accreditation number **{{ accreditation_number }}**, audited on {{ audit_date }}. You may call yourself an accredited provider as long as this certificate is active.`,
    },
  },
  terms: [
    {
      name: "Accreditation rules",
      description: "Audits, monthly figures, and how an accreditation ends.",
      variants: [
        {
          name: "Accreditation rules",
          assetUrl: "https://example.com/northlight/terms/accreditation-en",
          languageCode: "en",
        },
        {
          name: "Règles d'accréditation",
          assetUrl: "https://example.com/northlight/terms/accreditation-fr",
          languageCode: "fr",
        },
      ],
    },
  ],
};
