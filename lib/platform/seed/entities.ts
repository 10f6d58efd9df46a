import type { AccountKey } from "./accounts";

type Address = {
  addressLine1: string;
  addressLine2?: string;
  postCode: string;
  city: string;
  state: string;
  country: string;
};

type Contact = {
  firstName: string;
  lastName: string;
  email: string;
  phone: { prefix: string; number: string };
};

export type DemoBuyer = {
  id: string;
  account: AccountKey;
  name: string;
  address: Address;
  contact: Contact;
};

/** The legal entities of the clients, which are also the certificants of buyer programs. */
export const buyers = {
  fjordlineNorway: {
    id: "BUY-3104-0001",
    account: "fjordline",
    name: "Fjordline Logistics AS",
    address: {
      addressLine1: "Havnegata 14",
      postCode: "0150",
      city: "Oslo",
      state: "Oslo",
      country: "NO",
    },
    contact: {
      firstName: "Ingrid",
      lastName: "Solheim",
      email: "ingrid.solheim@fjordline.example",
      phone: { prefix: "+47", number: "22004410" },
    },
  },
  fjordlineGermany: {
    id: "BUY-3104-0002",
    account: "fjordline",
    name: "Fjordline Logistics GmbH",
    address: {
      addressLine1: "Speicherkai 9",
      addressLine2: "Aufgang B",
      postCode: "20457",
      city: "Hamburg",
      state: "Hamburg",
      country: "DE",
    },
    contact: {
      firstName: "Lukas",
      lastName: "Brandt",
      email: "lukas.brandt@fjordline.example",
      phone: { prefix: "+49", number: "4055501720" },
    },
  },
  fjordlineSpain: {
    id: "BUY-3104-0003",
    account: "fjordline",
    name: "Fjordline España S.L.",
    address: {
      addressLine1: "Carrer del Moll 210",
      postCode: "08039",
      city: "Barcelona",
      state: "Barcelona",
      country: "ES",
    },
    contact: {
      firstName: "Marta",
      lastName: "Vidal",
      email: "marta.vidal@fjordline.example",
      phone: { prefix: "+34", number: "930550188" },
    },
  },
  meridianUnitedKingdom: {
    id: "BUY-5287-0001",
    account: "meridian",
    name: "Meridian Cloud Services Ltd",
    address: {
      addressLine1: "4 Observatory Yard",
      addressLine2: "Third floor",
      postCode: "SE10 8XJ",
      city: "London",
      state: "Greater London",
      country: "GB",
    },
    contact: {
      firstName: "Oliver",
      lastName: "Hughes",
      email: "oliver.hughes@meridian-cloud.example",
      phone: { prefix: "+44", number: "2079460112" },
    },
  },
  meridianFrance: {
    id: "BUY-5287-0002",
    account: "meridian",
    name: "Meridian Services Cloud SAS",
    address: {
      addressLine1: "27 rue des Cartographes",
      postCode: "69003",
      city: "Lyon",
      state: "Auvergne-Rhône-Alpes",
      country: "FR",
    },
    contact: {
      firstName: "Camille",
      lastName: "Laurent",
      email: "camille.laurent@meridian-cloud.example",
      phone: { prefix: "+33", number: "199006040" },
    },
  },
  meridianCanada: {
    id: "BUY-5287-0003",
    account: "meridian",
    name: "Meridian Cloud Canada Inc.",
    address: {
      addressLine1: "1180 Lakeshore Avenue",
      addressLine2: "Suite 402",
      postCode: "M5V 2T6",
      city: "Toronto",
      state: "Ontario",
      country: "CA",
    },
    contact: {
      firstName: "Noor",
      lastName: "Haddad",
      email: "noor.haddad@haddad-consulting.example",
      phone: { prefix: "+1", number: "4165550142" },
    },
  },
} as const satisfies Record<string, DemoBuyer>;

export type BuyerKey = keyof typeof buyers;

/** A licensee has its own name and place, and its buyer pays. */
export type DemoLicensee = DemoBuyer & { buyer: BuyerKey; externalId?: string };

export const licensees = {
  osloTerminal: {
    ...buyers.fjordlineNorway,
    id: "LCE-3104-5520-0001",
    buyer: "fjordlineNorway",
    name: "Fjordline Oslo Terminal",
    externalId: "WW-CON-31040001",
    address: {
      addressLine1: "Sjursøykaia 2",
      postCode: "0193",
      city: "Oslo",
      state: "Oslo",
      country: "NO",
    },
  },
  hamburgWarehouse: {
    ...buyers.fjordlineGermany,
    id: "LCE-3104-5520-0002",
    buyer: "fjordlineGermany",
    name: "Fjordline Lager Hamburg",
    externalId: "WW-CON-31040002",
    address: {
      addressLine1: "Dradenaustraße 31",
      postCode: "21129",
      city: "Hamburg",
      state: "Hamburg",
      country: "DE",
    },
  },
  barcelonaOffice: {
    ...buyers.fjordlineSpain,
    id: "LCE-3104-5520-0003",
    buyer: "fjordlineSpain",
    name: "Fjordline Barcelona Office",
  },
  seafarersFoundation: {
    ...buyers.fjordlineNorway,
    id: "LCE-3104-5520-0004",
    buyer: "fjordlineNorway",
    name: "Fjordline Seafarers' Foundation",
    address: {
      addressLine1: "Nedre Strandgate 5",
      postCode: "5004",
      city: "Bergen",
      state: "Vestland",
      country: "NO",
    },
  },
  meridianLondon: {
    ...buyers.meridianUnitedKingdom,
    id: "LCE-5287-9013-0001",
    buyer: "meridianUnitedKingdom",
    name: "Meridian Managed Services London",
    externalId: "WW-CON-52870001",
  },
  meridianDublin: {
    ...buyers.meridianUnitedKingdom,
    id: "LCE-5287-9013-0002",
    buyer: "meridianUnitedKingdom",
    name: "Meridian Cloud Ireland",
    externalId: "WW-CON-52870002",
    address: {
      addressLine1: "18 Kilmartin Quay",
      postCode: "D02 X285",
      city: "Dublin",
      state: "Leinster",
      country: "IE",
    },
  },
  meridianLyon: {
    ...buyers.meridianFrance,
    id: "LCE-5287-9013-0003",
    buyer: "meridianFrance",
    name: "Meridian Infogérance Lyon",
  },
  meridianToronto: {
    ...buyers.meridianCanada,
    id: "LCE-5287-9013-0004",
    buyer: "meridianCanada",
    name: "Meridian Toronto Operations Centre",
  },
} as const satisfies Record<string, DemoLicensee>;

export type LicenseeKey = keyof typeof licensees;
