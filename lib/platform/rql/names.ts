import type { Properties, Property, Role } from "./object";

/** Finds a property by its name in any case, unless the role may not know of it (contract §4). */
export function propertyOf(properties: Properties, name: string, role: Role): Property | null {
  const property = properties[exactName(properties, name) ?? ""];
  return property && isVisible(property, role) ? property : null;
}

export function isVisible(property: Property, role: Role): boolean {
  return property.options.see?.includes(role) ?? true;
}

/** The own key of a record that equals a name in any case; inherited keys are never found. */
export function exactName(record: object, name: string): string | null {
  return keysOf(record).get(name.toLowerCase()) ?? null;
}

const cache = new WeakMap<object, Map<string, string>>();

function keysOf(record: object): Map<string, string> {
  const known = cache.get(record);
  if (known) return known;
  const keys = new Map(Object.keys(record).map((key) => [key.toLowerCase(), key]));
  cache.set(record, keys);
  return keys;
}
