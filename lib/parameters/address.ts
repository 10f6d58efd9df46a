import { isRecord } from "./options";
import { cleanLine } from "./text";

/** The parts of an address in the order in which they are asked, with their longest length (contract §5). */
export const addressLimits = {
  addressLine1: 250,
  addressLine2: 250,
  postCode: 20,
  city: 200,
  state: 200,
  country: 2,
} as const;

/** A part of an address. */
export type AddressPart = keyof typeof addressLimits;

/** Keeps the known parts, trimmed, without blanks; reads `postalCode` as `postCode` (contract §15 row 27). */
export function normalizeAddress(value: unknown) {
  if (!isRecord(value)) return value;
  const address: Partial<Record<AddressPart, unknown>> = {};
  for (const part of addressParts) {
    const text = cleanLine(partOf(value, part));
    if (text === "" || text === undefined || text === null) continue;
    address[part] = part === "country" && typeof text === "string" ? text.toUpperCase() : text;
  }
  return address;
}

/**
 * Which parts an address of this country cannot do without. A person whose country knows no post code, city or state
 * must be able to go on, so the state is never needed and the rest only where every address has it.
 */
export function neededAddressParts(country: unknown): AddressPart[] {
  const code = typeof country === "string" ? country.toUpperCase() : "";
  return [
    "addressLine1",
    ...(countriesWithPostCodes.has(code) ? (["postCode"] as const) : []),
    ...(cityStates.has(code) ? [] : (["city"] as const)),
    "country",
  ];
}

const addressParts = [
  "addressLine1",
  "addressLine2",
  "postCode",
  "city",
  "state",
  "country",
] as const satisfies readonly AddressPart[];

const countriesWithPostCodes = new Set(
  (
    "AT AU BE BG BR CA CH CN CY CZ DE DK EE ES FI FR GB GR HR HU IN IS IT JP KR LT LU LV MT MX MY NL NO NZ PL PT RO " +
    "RS SE SG SI SK TR TW UA US ZA"
  ).split(" "),
);

const cityStates = new Set(["GI", "HK", "MC", "MO", "SG", "VA"]);

function partOf(value: Record<string, unknown>, part: AddressPart) {
  if (part === "postCode" && !Object.hasOwn(value, "postCode")) return value.postalCode;
  return value[part];
}
