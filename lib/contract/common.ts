import { z } from "zod";

/** The caller's role: the type of the account that a token or a session acts for (contract §1). */
export const Role = z.enum(["Client", "Vendor", "Operations"]);
export type Role = z.infer<typeof Role>;

/**
 * An enum of the wire: the known members are typed, unknown ones pass, because a remote platform may be
 * newer than we are (contract §16).
 */
export function openEnum<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.union([z.enum(values), z.string()]).transform((value) => openMember<Values>(value));
}

/** At run time this is the identity: every string is a legal member of an open enum. */
function openMember<Values extends readonly string[]>(value: string) {
  return value as Values[number] | (string & {});
}

/**
 * An object nested in another one. Foreign documents put a bare string where an object belongs
 * ("[Circular Reference]", "" for none): it is read as an id, "" and null as absent (contract §16).
 */
export function nested<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    if (value === "" || value === null) return undefined;
    return typeof value === "string" ? { id: value } : value;
  }, schema.optional());
}

/** A reference given as input: only the id counts, other keys are ignored (contract §5). */
export const ReferenceInput = z.object({ id: z.string().min(1) });
export type ReferenceInput = z.infer<typeof ReferenceInput>;

const core = {
  id: z.string(),
  name: z.string().optional(),
  icon: z.string().nullish(),
  revision: z.number().optional(),
};

/** The short form in which an object appears inside another one (contract §5, core forms). */
export const Reference = z.looseObject(core);
export type Reference = z.infer<typeof Reference>;

/** One entry of an audit: when (ISO instant, UTC) and who; an actor without an id is read as absent (contract §5). */
export const AuditEvent = z.looseObject({
  at: z.string(),
  by: z.preprocess(
    (actor) => (isObject(actor) && !hasKeys(actor) ? null : actor),
    nested(Reference),
  ),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/**
 * Event name → its most recent occurrence; only events that happened are present (contract §5). Texts that stand
 * where an audit or an event belongs are read as absent (contract §16).
 */
export const Audit = z.preprocess(withoutTexts, z.record(z.string(), AuditEvent).optional());
export type Audit = z.infer<typeof Audit>;

function withoutTexts(audit: unknown) {
  if (!isObject(audit)) return undefined;
  return Object.fromEntries(Object.entries(audit).filter(([, event]) => isObject(event)));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function hasKeys(value: object) {
  return Object.keys(value).length > 0;
}

/** `$meta` of one object: the property names that the projection left out (contract §4). */
export const ObjectMeta = z.looseObject({ omitted: z.array(z.string()).optional() }).optional();

/** Who may enrol: direct customers (`client`), partners and resellers (`partner`) (contract §5). */
export const Eligibility = z.looseObject({ client: z.boolean(), partner: z.boolean() });
export type Eligibility = z.infer<typeof Eligibility>;

/** The entity that a certificate is for (contract §8.1). */
export const ApplicableTo = openEnum(["Buyer", "Licensee"]);
export type ApplicableTo = z.infer<typeof ApplicableTo>;

/** A message of 1 to 4,000 characters with an optional code; `{{name}}` is filled from `parameters` (contract §5). */
export const ParametrisedMessage = z.looseObject({
  id: z.string().nullish(),
  message: z.string(),
  parameters: z.record(z.string(), z.unknown()).nullish(),
});
export type ParametrisedMessage = z.infer<typeof ParametrisedMessage>;

/** The place of a thing among its siblings; not unique (contract §9.1, §10). */
export const DisplayOrder = z.int32("Enter the display order as a whole number.");

/** What every object on the wire carries besides its own properties. */
export const plainIdentity = {
  id: core.id,
  name: core.name,
  revision: core.revision,
  audit: Audit,
  $meta: ObjectMeta,
};

/** The same for objects that have an icon. */
export const identity = { ...plainIdentity, icon: core.icon };
