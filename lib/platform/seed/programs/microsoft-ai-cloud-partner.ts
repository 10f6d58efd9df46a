import type { DemoProgram } from "../demo-program";
import { icons } from "../icon";
import { cloudPartnerFiles } from "./microsoft-ai-cloud-partner-files";

/** The program of the documentation with its documented group "Partner details". */
export const microsoftAiCloudPartner: DemoProgram = {
  id: "PRG-1234-5678",
  vendor: "microsoft",
  author: "ana",
  createdDaysAgo: 812,
  publishedDaysAgo: 803,
  icon: icons.cloudPartner,
  input: {
    name: "Microsoft AI Cloud Partner",
    shortDescription:
      "Buy Microsoft cloud subscriptions through an indirect provider and earn the incentives of the AI Cloud Partner Program.",
    website: "https://www.microsoft.com",
    eligibility: { client: true, partner: true },
    applicableTo: "Buyer",
    longDescription: `<p>The Microsoft AI Cloud Partner Program connects your company with Microsoft as a buyer of cloud subscriptions. A certificate confirms that your partner account is active and that SoftwareOne may act as your indirect provider.</p>
<h3>What you need</h3>
<ul>
<li>An active account in Microsoft Partner Center, with a verified legal business profile.</li>
<li>Your <strong>Microsoft Partner Network ID</strong>. Use the <em>location</em> ID of the entity that buys, not the global ID.</li>
<li>A global administrator of that account who can accept the indirect provider relationship.</li>
</ul>
<h3>How it works</h3>
<ol>
<li>Accept the request for an indirect provider relationship in Partner Center, in every country in which you buy.</li>
<li>Enrol here with the e-mail address of the partner account and the Partner Network ID.</li>
<li>We check both with Microsoft. This takes two working days at most.</li>
<li>Your certificate becomes active for 365 days, and you can order the products below.</li>
</ol>
<p>Renew at any time in the last 90 days. If your legal name or your location ID changes, renew straight away: orders under an outdated ID are rejected by Microsoft.</p>`,
  },
  settings: {
    programEnrollment: true,
    programLink: true,
    terminateOnExpiration: { enabled: true, duration: 365 },
  },
  products: ["PRD-1111-1111", "PRD-1111-1112", "PRD-1111-1113", "PRD-1111-1114"],
  groups: [
    {
      name: "Partner details",
      label: "Partner details",
      description: "You find all of this in Partner Center under Account settings.",
      ordering: [
        {
          externalId: "indirect_provider_country",
          name: "Country of the indirect provider relationship",
          description:
            "The country in which you authorise SoftwareOne as your indirect provider. Accept the relationship in Partner Center before you continue.",
          type: "DropDown",
          constraints: { required: true },
          options: {
            hintText: "Choose the country in which your partner account is registered.",
            placeholderText: "Choose a country",
            optionsList: [
              { label: "Canada", value: "CA" },
              { label: "France", value: "FR" },
              { label: "Germany", value: "DE" },
              { label: "Ireland", value: "IE" },
              { label: "Norway", value: "NO" },
              { label: "Spain", value: "ES" },
              { label: "United Kingdom", value: "GB" },
              { label: "United States", value: "US" },
            ],
          },
        },
        {
          externalId: "indirect_provider_authorisation",
          name: "Authorise SoftwareOne as indirect provider",
          description: "Without this authorisation Microsoft rejects every order.",
          type: "Checkbox",
          constraints: { required: true },
          options: {
            hintText:
              "Only a global administrator of the partner account can authorise a provider.",
            optionsList: [
              {
                label: "We have accepted SoftwareOne as indirect provider in this country",
                value: "authorised",
                description: "Partner Center shows the relationship under Indirect providers.",
              },
            ],
          },
        },
        {
          externalId: "partner_email",
          name: "E-mail address of the partner account",
          description: "The address with which your company is registered in Partner Center.",
          type: "Email",
          constraints: { required: true },
          options: {
            hintText: "Not a personal address: notices about the relationship go there.",
            placeholderText: "partner@company.example",
          },
        },
        {
          externalId: "partner_id",
          name: "Microsoft Partner Network ID",
          description: "The location ID of the buying entity.",
          type: "SingleLineText",
          constraints: { required: true },
          options: {
            hintText: "Digits only, 6 to 9 of them, for example 4501882.",
            placeholderText: "4501882",
            pattern: "[0-9]{6,9}",
            minChar: 6,
            maxChar: 9,
          },
        },
      ],
      fulfillment: [
        {
          externalId: "relationship_id",
          name: "Relationship ID",
          description: "As shown by Partner Center once the relationship is confirmed.",
          type: "SingleLineText",
          constraints: { required: false },
          options: { hintText: "Copy it from the relationship's details page.", maxChar: 64 },
        },
        {
          externalId: "relationship_confirmed_on",
          name: "Relationship confirmed on",
          description: "The day on which Microsoft confirmed the relationship.",
          type: "Date",
          constraints: { required: false },
          options: { hintText: "The day shown in Partner Center." },
        },
      ],
    },
  ],
  templates: {
    processing: {
      name: "Your enrollment is in progress",
      content: `## Your enrollment is in progress

We are checking the Partner Network ID **{{ partner_id }}** and the indirect provider relationship with Microsoft. This takes two working days at most, and we write to {{ partner_email }} if anything is missing.

You need to do nothing for now.`,
    },
    querying: {
      name: "More information required",
      content: `## More information required

Microsoft could not confirm your details for **{{ partner_id }}**. The remarks beside your answers say what to change.

1. Open Partner Center and compare the *location* ID and the country.
2. Correct the answers below.
3. Choose **Process** to send them back to us.`,
    },
    completed: {
      name: "Your certificate has been activated",
      content: `## Your certificate has been activated

Microsoft has confirmed SoftwareOne as the indirect provider of partner **{{ partner_id }}**. You can now order the products of this program.

- Relationship ID: {{ relationship_id }}
- Confirmed on: {{ relationship_confirmed_on }}`,
    },
    further: [
      {
        type: "EnrollmentQuerying",
        name: "Accept the relationship first",
        content: `## Accept the relationship first

Partner Center shows no accepted relationship in **{{ indirect_provider_country }}**. Ask a global administrator to accept the request that we sent to {{ partner_email }}, then choose **Process**.`,
      },
    ],
  },
  ...cloudPartnerFiles,
  terms: [
    {
      name: "Microsoft Partner Agreement",
      description: "Between your company and Microsoft. You accept it for the buying entity.",
      variants: [
        {
          name: "Microsoft Partner Agreement",
          description: "Worldwide edition",
          assetUrl: "https://example.com/terms/microsoft-partner-agreement/en",
          languageCode: "en",
        },
        {
          name: "Microsoft Partner-Vertrag",
          description: "Deutsche Fassung",
          assetUrl: "https://example.com/terms/microsoft-partner-agreement/de",
          languageCode: "de",
        },
        {
          name: "Contrato de partner de Microsoft",
          description: "Versión en español",
          assetUrl: "https://example.com/terms/microsoft-partner-agreement/es",
          languageCode: "es",
        },
      ],
    },
    {
      name: "Indirect provider authorisation",
      description: "Lets SoftwareOne order and manage subscriptions on your behalf.",
      variants: [
        {
          name: "Indirect provider authorisation",
          assetUrl: "https://example.com/terms/indirect-provider/en",
          languageCode: "en",
        },
      ],
    },
  ],
};
