import type { DemoProgram } from "../demo-program";
import { icons } from "../icon";

/** A draft: only its vendor and Operations see it. */
export const bruecknerManufacturingAlliance: DemoProgram = {
  id: "PRG-7745-8004",
  vendor: "brueckner",
  author: "sabine",
  createdDaysAgo: 9,
  icon: icons.manufacturingAlliance,
  input: {
    name: "Sustainable Manufacturing Alliance",
    shortDescription:
      "Report the energy use of your plant and get spare parts made with recycled steel at the same price.",
    website: "https://example.com/brueckner/sustainable",
    eligibility: { client: true, partner: true },
    applicableTo: "Licensee",
    longDescription: `Members share the energy use of their plants every quarter and get a comparison with plants of the same kind.

*To be decided before publication: audit partner, start of the first reporting year.*`,
  },
  settings: {
    programEnrollment: true,
    terminateOnExpiration: { enabled: true, duration: 365 },
  },
  products: ["PRD-7745-5003"],
  groups: [
    {
      name: "Energy",
      label: "Energy use",
      description: "For the last full calendar year.",
      ordering: [
        {
          externalId: "energy_use",
          name: "Energy use in megawatt hours",
          description: "Electricity and gas together.",
          type: "SingleLineText",
          constraints: { required: true },
          options: { hintText: "A whole number, for example 1840.", pattern: "[0-9]{1,7}" },
        },
        {
          externalId: "reporting_period",
          name: "Reporting period",
          description: "Usually a calendar year.",
          type: "Date",
          constraints: { required: true },
          options: { hintText: "First and last day.", dateRange: true },
        },
      ],
    },
  ],
  templates: {
    processing: {
      name: "Report received",
      content: "## Report received\n\nWe compare your figures with those of similar plants.",
    },
    querying: {
      name: "Figures to be checked",
      content: "## Some figures stand out\n\nSee the remarks beside your answers.",
    },
    completed: {
      name: "Welcome to the alliance",
      content: "## Welcome to the alliance\n\nYour report of {{ energy_use }} MWh is accepted.",
    },
  },
  terms: [],
};
