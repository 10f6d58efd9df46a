import type { DemoProgram } from "../demo-program";
import { icons } from "../icon";
import { authorisedPartnerGroups } from "./northlight-authorised-partner-groups";

export const northlightAuthorisedPartner: DemoProgram = {
  id: "PRG-6120-7001",
  vendor: "northlight",
  author: "grace",
  createdDaysAgo: 905,
  publishedDaysAgo: 880,
  icon: icons.authorisedPartner,
  input: {
    name: "Northlight Authorised Partner",
    shortDescription:
      "Resell, run or roll out Northlight security products with your own tenant, a named partner manager and partner prices.",
    website: "https://example.com/northlight/partners",
    eligibility: { client: true, partner: true },
    applicableTo: "Licensee",
    longDescription: `<p>Authorised Partners work with Northlight products for customers or for their own group of companies. The certificate is issued per location, because training and insurance are checked where the work is done.</p>
<h3>Requirements</h3>
<ul>
<li>Two engineers who have passed the three-day <em>Northlight Foundation</em> course in the last 24 months.</li>
<li>Cyber liability insurance of at least 1 million euros per claim.</li>
<li>A security contact who answers at any hour.</li>
<li>The signed code of conduct for everybody who works with customer data.</li>
</ul>
<h3>What you get</h3>
<table>
<thead><tr><th>Benefit</th><th>Authorised</th><th>Advanced</th><th>Elite</th></tr></thead>
<tbody>
<tr><td>Partner discount</td><td>12%</td><td>18%</td><td>25%</td></tr>
<tr><td>Partner tenant</td><td>Yes</td><td>Yes</td><td>Yes</td></tr>
<tr><td>Early security advisories</td><td>24 hours</td><td>48 hours</td><td>72 hours</td></tr>
<tr><td>Technical account manager</td><td>–</td><td>Shared</td><td>Named</td></tr>
</tbody>
</table>
<h3>How to enrol</h3>
<p>Allow 20 minutes. Have your VAT number and your insurance policy at hand. We answer within five working days, and the certificate is valid for 365 days.</p>`,
  },
  settings: {
    programEnrollment: true,
    programLink: true,
    terminateOnExpiration: { enabled: true, duration: 365 },
  },
  products: ["PRD-6120-4001", "PRD-6120-4002", "PRD-6120-4003"],
  groups: authorisedPartnerGroups,
  templates: {
    processing: {
      name: "Your application is with our partner desk",
      content: `<h2>Your application is with our partner desk</h2>
<p>Thank you for applying for <strong>{{ legal_name }}</strong>. We check register, insurance and training places and answer within five working days.</p>
<p>We call {{ primary_contact }} if a quick question comes up. You need to do nothing for now.</p>`,
    },
    querying: {
      name: "We need a few corrections",
      content: `<h2>We need a few corrections</h2>
<p>Some answers for <strong>{{ legal_name }}</strong> don't match what we found. The remarks beside the answers say what to change. Correct them below and choose <strong>Process</strong>.</p>
<p>Your place in the training course stays reserved for ten working days.</p>`,
    },
    completed: {
      name: "Welcome, Authorised Partner",
      content: `<h2>Welcome to the Northlight partner network</h2>
<p>{{ legal_name }} is now an Authorised Partner with the number <strong>{{ partner_number }}</strong>.</p>
<ul>
<li>Your tenant: {{ tenant_subdomain }}</li>
<li>Your tier: {{ tier_granted }}</li>
<li>Your partner manager: {{ partner_manager }}</li>
</ul>
<p>Advisories go to {{ advisory_email }}.</p>`,
    },
    further: [
      {
        type: "EnrollmentQuerying",
        name: "Training dates to be agreed",
        content: `<h2>No course in that period</h2>
<p>There is no free course between the days that you gave ({{ training_window }}). Give us a longer period and choose <strong>Process</strong>.</p>`,
      },
    ],
  },
  terms: [
    {
      name: "Northlight Partner Contract",
      description: "Governs resale, managed services and use within your own group.",
      variants: [
        {
          name: "Northlight Partner Contract",
          assetUrl: "https://example.com/northlight/terms/partner-contract-en",
          languageCode: "en",
        },
        {
          name: "Northlight Partnervertrag",
          assetUrl: "https://example.com/northlight/terms/partner-contract-de",
          languageCode: "de",
        },
        {
          name: "Contrat de partenariat Northlight",
          assetUrl: "https://example.com/northlight/terms/partner-contract-fr",
          languageCode: "fr",
        },
        {
          name: "Contrato de socio Northlight",
          assetUrl: "https://example.com/northlight/terms/partner-contract-es",
          languageCode: "es",
        },
      ],
    },
    {
      name: "Code of conduct for customer data",
      description: "How partners handle what they see in a customer's environment.",
      variants: [
        {
          name: "Code of conduct for customer data",
          description: "One page, plain language",
          assetUrl: "https://example.com/northlight/terms/code-of-conduct-en",
          languageCode: "en",
        },
      ],
    },
    {
      name: "Data processing agreement",
      description: "Applies to the data in your partner tenant.",
      variants: [
        {
          name: "Data processing agreement",
          assetUrl: "https://example.com/northlight/terms/data-processing-en",
          languageCode: "en",
        },
        {
          name: "Vereinbarung zur Auftragsverarbeitung",
          assetUrl: "https://example.com/northlight/terms/data-processing-de",
          languageCode: "de",
        },
      ],
    },
  ],
};
