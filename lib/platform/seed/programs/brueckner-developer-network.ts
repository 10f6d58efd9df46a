import type { DemoProgram } from "../demo-program";
import { icons } from "../icon";

/** Only a link: clients read about it here and join on the vendor's own site. */
export const bruecknerDeveloperNetwork: DemoProgram = {
  id: "PRG-7745-8002",
  vendor: "brueckner",
  author: "jonas",
  createdDaysAgo: 365,
  publishedDaysAgo: 364,
  icon: icons.developerNetwork,
  input: {
    name: "Brückner Developer Network",
    shortDescription:
      "Interfaces, simulators and a forum for everybody who writes software around Brückner plants. Join on our own site.",
    website: "https://example.com/brueckner/developers",
    eligibility: { client: true, partner: true },
    applicableTo: "Buyer",
    longDescription: `The Developer Network is open to every company that integrates with a Brückner plant.

- **Interfaces**: OPC UA models and REST descriptions of all current controllers
- **Simulators**: a Leitstand 8 that runs on a laptop
- **Forum**: answers from the engineers who built it

You join on the network's own site with a work e-mail address. There is no certificate and nothing to renew.`,
  },
  settings: { programEnrollment: false, programLink: true },
  products: [],
  groups: [],
  templates: {
    processing: {
      name: "In progress",
      content: "## In progress\n\nWe are looking at your request.",
    },
    querying: {
      name: "More information required",
      content: "## More information required\n\nSee the remarks beside your answers.",
    },
    completed: {
      name: "Welcome to the network",
      content: "## Welcome to the network\n\nYour access is active.",
    },
  },
  terms: [
    {
      name: "Developer licence",
      description: "For interface descriptions and simulators.",
      variants: [
        {
          name: "Developer licence",
          assetUrl: "https://example.com/brueckner/terms/developer-en",
          languageCode: "en",
        },
      ],
    },
  ],
};
