import type { DemoGroup, DemoParameter } from "../demo-program";

const companyAnswers: readonly DemoParameter[] = [
  {
    externalId: "company_heading",
    name: "Company as registered",
    description: "Answer as your company stands in the commercial register.",
    type: "Heading",
    constraints: {},
  },
  {
    externalId: "legal_name",
    name: "Legal name",
    description: "The full registered name with its legal form.",
    type: "SingleLineText",
    constraints: { required: true },
    options: {
      hintText: "As in the register, for example Fjordline Logistics AS.",
      placeholderText: "Company name and legal form",
      minChar: 2,
      maxChar: 120,
    },
  },
  {
    externalId: "registered_address",
    name: "Registered address",
    description: "Where contracts and audit letters are sent.",
    type: "Address",
    constraints: { required: true },
    options: {
      hintText: "We start from the licensee's address. Change it if the register says otherwise.",
      defaultValue: "Licensee",
    },
  },
  {
    externalId: "billing_address",
    name: "Billing address",
    description: "Only if invoices go to another place.",
    type: "Address",
    constraints: { required: false },
    options: {
      hintText: "Leave it as it is if the buyer receives the invoices.",
      defaultValue: "Buyer",
    },
  },
  {
    externalId: "vat_number",
    name: "VAT number",
    description: "With the country code in front.",
    type: "SingleLineText",
    constraints: { required: true },
    options: {
      hintText: "Two letters, then 8 to 12 letters or digits, for example DE314159265.",
      placeholderText: "DE314159265",
      pattern: "[A-Z]{2}[A-Z0-9]{8,12}",
    },
  },
  {
    externalId: "tier_applied_for",
    name: "Tier applied for",
    description: "Every partner starts as Authorised. We review the tier once a year.",
    type: "SingleLineText",
    constraints: { readonly: true },
    options: { hintText: "Set by the program.", defaultValue: "Authorised" },
  },
  {
    externalId: "source_channel",
    name: "Source channel",
    description: "Tells our partner desk where the request came from.",
    type: "SingleLineText",
    constraints: { hidden: true },
    options: { defaultValue: "marketplace" },
  },
];

const peopleAnswers: readonly DemoParameter[] = [
  {
    externalId: "primary_contact",
    name: "Primary contact",
    description: "The person whom our partner manager calls.",
    type: "Contact",
    constraints: { required: true },
    options: {
      hintText: "We suggest you. Include a phone number with its country prefix.",
      defaultValue: "CurrentlySignedInUser",
      phoneMandatory: true,
    },
  },
  {
    externalId: "security_contact",
    name: "Security contact",
    description: "Reached at any hour when we see an attack on one of your customers.",
    type: "Contact",
    constraints: { required: false },
    options: {
      hintText: "Leave it empty if the primary contact takes these calls.",
      defaultValue: "None",
      phoneMandatory: true,
    },
  },
  {
    externalId: "advisory_email",
    name: "E-mail address for security advisories",
    description: "Advisories are sent there before they are public.",
    type: "Email",
    constraints: { required: true },
    options: {
      hintText: "A shared mailbox is best, for example security@company.example.",
      placeholderText: "security@company.example",
      defaultValue: "CurrentlySignedInUser",
    },
  },
];

const businessAnswers: readonly DemoParameter[] = [
  {
    externalId: "business_model",
    name: "How do you offer Northlight products?",
    description: "Decides which price list applies to you.",
    type: "Choice",
    constraints: { required: true },
    options: {
      hintText: "Choose what describes most of your business.",
      optionsList: [
        {
          label: "We resell licences",
          value: "resale",
          description: "Your customers run the products themselves.",
        },
        {
          label: "We run a managed service",
          value: "managed",
          description: "You operate the products for your customers.",
        },
        {
          label: "We use them ourselves",
          value: "internal",
          description: "No customers outside your own group.",
        },
      ],
    },
  },
  {
    externalId: "services_offered",
    name: "Which services do you offer?",
    description: "Shown in our partner finder.",
    type: "Checkbox",
    constraints: { required: false },
    options: {
      hintText: "Choose all that apply.",
      optionsList: [
        { label: "Consulting", value: "consulting", description: "Assessments and architecture." },
        { label: "Deployment", value: "deployment", description: "Roll-out at the customer." },
        {
          label: "Monitoring",
          value: "monitoring",
          description: "Round the clock or office hours.",
        },
        { label: "Incident response", value: "response", description: "On site within a day." },
      ],
      defaultValue: ["consulting"],
    },
  },
  {
    externalId: "main_market",
    name: "Main market",
    description: "The country in which most of your customers are.",
    type: "DropDown",
    constraints: { required: true },
    options: {
      hintText: "Decides which partner manager looks after you.",
      placeholderText: "Choose a country",
      optionsList: [
        { label: "Canada", value: "CA" },
        { label: "France", value: "FR" },
        { label: "Germany", value: "DE" },
        { label: "Ireland", value: "IE" },
        { label: "Norway", value: "NO" },
        { label: "Spain", value: "ES" },
        { label: "United Kingdom", value: "GB" },
      ],
    },
  },
  {
    externalId: "business_plan",
    name: "Business plan for the first year",
    description: "What you plan to sell or run, to whom, and who in your team does it.",
    type: "MultiLineText",
    constraints: { required: true },
    options: {
      hintText: "A few sentences are enough, 40 to 2,000 characters.",
      placeholderText: "Industries, number of customers, planned services",
      minChar: 40,
      maxChar: 2000,
    },
  },
];

const environmentAnswers: readonly DemoParameter[] = [
  {
    externalId: "tenant_heading",
    name: "Your partner tenant",
    description: "We create a tenant with this address as soon as you are approved.",
    type: "Heading",
    constraints: {},
  },
  {
    externalId: "tenant_subdomain",
    name: "Address of the tenant",
    description: "It can't be changed later.",
    type: "Subdomain",
    constraints: { required: true },
    options: {
      hintText: "Letters, digits and hyphens, for example fjordline.",
      placeholderText: "company",
      domainSuffix: "partners.northlight.example",
    },
  },
  {
    externalId: "tenant_profile",
    name: "Tenant profile",
    description: "Technical settings of the tenant. Leave it as it is unless you know better.",
    type: "DataObject",
    constraints: { required: false },
    options: {
      hintText: "JSON with the region and the days for which logs are kept.",
      objectType: "Json",
      defaultValue: { region: "eu-north", logRetentionDays: 90 },
    },
  },
];

const commitmentAnswers: readonly DemoParameter[] = [
  {
    externalId: "training_window",
    name: "When can your engineers attend the training?",
    description: "Two engineers attend the three-day course before the certificate is issued.",
    type: "Date",
    constraints: { required: true },
    options: {
      hintText: "Give a first and a last day. We find a course in between.",
      dateRange: true,
      minAvailableDate: "2022-01-01",
      maxAvailableDate: "2036-12-31",
    },
  },
  {
    externalId: "insurance_until",
    name: "Liability insurance valid until",
    description: "Cyber liability insurance of at least 1 million euros.",
    type: "Date",
    constraints: { required: true },
    options: { hintText: "The last day of cover.", minAvailableDate: "2022-01-01" },
  },
  {
    externalId: "code_of_conduct",
    name: "Code of conduct",
    description: "Confirmed for the whole company.",
    type: "Checkbox",
    constraints: { required: true },
    options: {
      hintText: "You find the code of conduct among the terms of this program.",
      optionsList: [
        {
          label: "Everybody who works with customer data has signed the code of conduct",
          value: "signed",
        },
      ],
    },
  },
];

const partnerNumber: DemoParameter = {
  externalId: "partner_number",
  name: "Partner number",
  description: "From our partner directory. It goes on every order.",
  type: "SingleLineText",
  constraints: { required: true },
  options: { hintText: "NL and five digits, for example NL20417.", pattern: "NL[0-9]{5}" },
};

const tierGranted: DemoParameter = {
  externalId: "tier_granted",
  name: "Tier granted",
  description: "The tier that applies until the next yearly review.",
  type: "DropDown",
  constraints: { required: true },
  options: {
    hintText: "Authorised unless the review board decided otherwise.",
    optionsList: [
      { label: "Authorised", value: "authorised" },
      { label: "Advanced", value: "advanced" },
      { label: "Elite", value: "elite" },
    ],
    defaultValue: "authorised",
  },
};

const partnerManager: DemoParameter = {
  externalId: "partner_manager",
  name: "Your partner manager",
  description: "Whom the partner calls at Northlight.",
  type: "Contact",
  constraints: { required: false },
  options: { hintText: "A person, not a mailbox.", phoneMandatory: false },
};

const riskNote: DemoParameter = {
  externalId: "risk_note",
  name: "Risk assessment",
  description: "For us only. The partner never sees it.",
  type: "MultiLineText",
  constraints: { hidden: true },
  options: { hintText: "Findings of the credit and sanctions check.", maxChar: 2000 },
};

/** Five groups that between them use all twelve types, every constraint and every source of defaults. */
export const authorisedPartnerGroups: readonly DemoGroup[] = [
  {
    name: "Company",
    label: "Your company",
    description: "Who becomes our partner. This goes into the partner contract.",
    ordering: companyAnswers,
    fulfillment: [partnerNumber, riskNote],
  },
  {
    name: "People",
    label: "People we work with",
    description: "Two people whom we can reach, one of them at any hour.",
    ordering: peopleAnswers,
    fulfillment: [partnerManager],
  },
  {
    name: "Business",
    label: "How you work with our products",
    description: "Decides price list, partner manager and tier.",
    ordering: businessAnswers,
    fulfillment: [tierGranted],
  },
  {
    name: "Environment",
    label: "Your partner tenant",
    description: "Where you manage licences and see alerts of your customers.",
    ordering: environmentAnswers,
  },
  {
    name: "Commitments",
    label: "Training and commitments",
    description: "What every partner agrees to before the certificate is issued.",
    ordering: commitmentAnswers,
  },
];
