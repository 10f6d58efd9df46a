type Person = {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  phone?: { prefix: string; number: string };
  password: string;
};

/** The people of the demo world. Their passwords are public: `npm run --silent demo` prints them. */
export const people = {
  ingrid: {
    id: "USR-3104-0001",
    firstName: "Ingrid",
    lastName: "Solheim",
    email: "ingrid.solheim@fjordline.example",
    phone: { prefix: "+47", number: "22004410" },
    password: "quiet harbour lantern 41",
  },
  lukas: {
    id: "USR-3104-0002",
    firstName: "Lukas",
    lastName: "Brandt",
    email: "lukas.brandt@fjordline.example",
    phone: { prefix: "+49", number: "4055501720" },
    password: "amber crane winter 28",
  },
  marta: {
    id: "USR-3104-0003",
    firstName: "Marta",
    lastName: "Vidal",
    email: "marta.vidal@fjordline.example",
    phone: { prefix: "+34", number: "930550188" },
    password: "cobalt olive ferry 63",
  },
  sigrid: {
    id: "USR-3104-0004",
    firstName: "Sigrid",
    lastName: "Moen",
    email: "sigrid.moen@fjordline.example",
    password: "tundra folder basket 71",
  },
  oliver: {
    id: "USR-5287-0001",
    firstName: "Oliver",
    lastName: "Hughes",
    email: "oliver.hughes@meridian-cloud.example",
    phone: { prefix: "+44", number: "2079460112" },
    password: "copper bridge morning 17",
  },
  camille: {
    id: "USR-5287-0002",
    firstName: "Camille",
    lastName: "Laurent",
    email: "camille.laurent@meridian-cloud.example",
    phone: { prefix: "+33", number: "199006040" },
    password: "linen garden twelve 52",
  },
  noor: {
    id: "USR-5287-0003",
    firstName: "Noor",
    lastName: "Haddad",
    email: "noor.haddad@haddad-consulting.example",
    phone: { prefix: "+353", number: "15550142" },
    password: "paper compass orchard 36",
  },
  ana: {
    id: "USR-4410-9021",
    firstName: "Ana",
    lastName: "Ruiz",
    email: "ana.ruiz@microsoft.example",
    phone: { prefix: "+34", number: "660707172" },
    password: "silver thistle window 74",
  },
  jack: {
    id: "USR-3773-5838",
    firstName: "Jack",
    lastName: "Doe",
    email: "jack.doe@microsoft.example",
    password: "maple signal harvest 29",
  },
  grace: {
    id: "USR-6120-0001",
    firstName: "Grace",
    lastName: "Okafor",
    email: "grace.okafor@northlight.example",
    phone: { prefix: "+44", number: "1632960145" },
    password: "north candle meadow 85",
  },
  tomas: {
    id: "USR-6120-0002",
    firstName: "Tomás",
    lastName: "Ferreira",
    email: "tomas.ferreira@northlight.example",
    phone: { prefix: "+351", number: "210550123" },
    password: "velvet anchor river 90",
  },
  paulo: {
    id: "USR-6120-0003",
    firstName: "Paulo",
    lastName: "Neves",
    email: "paulo.neves@northlight.example",
    password: "walnut ferry pocket 26",
  },
  sabine: {
    id: "USR-7745-0001",
    firstName: "Sabine",
    lastName: "Krüger",
    email: "sabine.krueger@brueckner.example",
    phone: { prefix: "+49", number: "71155501230" },
    password: "birch station autumn 57",
  },
  jonas: {
    id: "USR-7745-0002",
    firstName: "Jonas",
    lastName: "Weber",
    email: "jonas.weber@brueckner.example",
    password: "granite willow letter 33",
  },
  elena: {
    id: "USR-1000-0001",
    firstName: "Elena",
    lastName: "Popescu",
    email: "elena.popescu@marketplace.example",
    phone: { prefix: "+40", number: "215550177" },
    password: "saffron tower evening 68",
  },
  daniel: {
    id: "USR-1000-0002",
    firstName: "Daniel",
    lastName: "Osei",
    email: "daniel.osei@marketplace.example",
    password: "ivory kettle summit 45",
  },
  mariya: {
    id: "USR-0000-0032",
    firstName: "Mariya",
    lastName: "Surovtseva",
    email: "mariya.surovtseva@tajfun.example",
    password: "scarlet pebble typhoon 32",
  },
  michael: {
    id: "USR-0000-0037",
    firstName: "Michael",
    lastName: "Saunders",
    email: "michael.saunders@experimental.example",
    password: "hazel notebook skyline 37",
  },
} as const satisfies Record<string, Person>;

export type PersonKey = keyof typeof people;

/** All people in the order in which they are shown. */
export const allPeople: readonly Person[] = Object.values(people);

export function nameOf(person: Person) {
  return `${person.firstName} ${person.lastName}`;
}
