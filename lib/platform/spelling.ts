import { z } from "zod";

/** Spellings of the sources that mean a known property, all in lower case (contract §15 rows 6 and 45). */
const aliases = new Map([
  ["programenrolment", "programenrollment"],
  ["documenttype", "type"],
  ["mediatype", "type"],
]);

/**
 * Rewrites keys and enum members of a JSON value to the spelling that `schema` uses, because real clients
 * differ in case (contract §1.1, §15 rows 9 and 29). What the schema does not know stays as it is.
 */
export function spell(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return value === null ? value : spell(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodNonOptional) return spell(schema.unwrap(), value);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return spell(schema.def.innerType, value);
  }
  if (schema instanceof z.ZodPipe) {
    return spell(schema.in instanceof z.ZodTransform ? schema.out : schema.in, value);
  }
  if (schema instanceof z.ZodArray) {
    return Array.isArray(value) ? value.map((item) => spell(schema.element, item)) : value;
  }
  if (schema instanceof z.ZodEnum) return spellMember(schema, value);
  if (schema instanceof z.ZodObject) return spellKeys(schema, value);
  return value;
}

function spellMember(schema: z.ZodEnum, value: unknown) {
  if (typeof value !== "string") return value;
  const member = schema.options.find(
    (option) => String(option).toLowerCase() === value.toLowerCase(),
  );
  return member ?? value;
}

function spellKeys(schema: z.ZodObject, value: unknown) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const known = new Map(
    Object.entries(schema.shape).map(([name, member]) => [name.toLowerCase(), { name, member }]),
  );
  const exact = new Set(Object.keys(value));
  const spelled = Object.entries(value).flatMap(([key, item]) => {
    const lower = key.toLowerCase();
    const found = known.get(lower) ?? known.get(aliases.get(lower) ?? lower);
    if (!found) return [[key, item]];
    if (found.name !== key && exact.has(found.name)) return [];
    return [[found.name, spell(found.member, item)]];
  });
  return Object.fromEntries(spelled);
}
