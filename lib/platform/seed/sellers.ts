/** The legal entities through which Operations sells. */
export const sellers = [
  {
    id: "SEL-1000-0001",
    name: "Marketplace Operations AG",
    externalId: "CH01",
    address: {
      addressLine1: "Seestrasse 14",
      postCode: "6370",
      city: "Stans",
      state: "Nidwalden",
      country: "CH",
    },
  },
  {
    id: "SEL-1000-0002",
    name: "Marketplace Operations Inc.",
    externalId: "US01",
    address: {
      addressLine1: "700 Harbor Drive",
      addressLine2: "Floor 8",
      postCode: "53202",
      city: "Milwaukee",
      state: "Wisconsin",
      country: "US",
    },
  },
];
