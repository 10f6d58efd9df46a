import { z } from "zod";
import { checkLevels, checkStorable } from "./json-text";
import { spell } from "./spelling";

/**
 * The object that flattened form fields describe: `Name`, `Eligibility.Client`, `Program.Data.Name`
 * (contract §1.1). Texts become what `schema` has in their place.
 */
export function formObject(
  fields: readonly [name: string, text: string][],
  { part, schema }: { part: string; schema: z.core.$ZodType },
): unknown {
  if (fields.length === 0) return undefined;
  const root: Node = new Map();
  for (const [name, text] of fields) put(root, pathOf(name, part), text);
  const object = plain(root);
  checkStorable(object, []);
  return typed(schema, spell(schema, object));
}

type Node = Map<string, Node | string>;

/** In lower case: the spelling comes from the schema, and differs between fields of one object. */
function pathOf(name: string, part: string) {
  const path = name.toLowerCase().split(".");
  checkLevels(path.length);
  const start = path.findIndex((word) => word !== part && word !== "data");
  return path.slice(Math.max(start, 0));
}

function put(node: Node, [key = "", ...rest]: string[], text: string): void {
  if (rest.length === 0) return void node.set(key, text);
  const known = node.get(key);
  const next: Node = known instanceof Map ? known : new Map();
  node.set(key, next);
  put(next, rest, text);
}

function plain(node: Node | string): unknown {
  if (typeof node === "string") return node;
  return Object.fromEntries([...node].map(([key, value]) => [key, plain(value)]));
}

/** Numbers and truth values where the schema has them; a text that is neither stays, for the schema to refuse. */
function typed(schema: z.core.$ZodType | undefined, value: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return typed(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodObject && typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, item]) => [key, typed(schema.shape[key], item)]));
  }
  if (typeof value !== "string") return value;
  if (schema instanceof z.ZodBoolean) return truth[value.toLowerCase()] ?? value;
  if (schema instanceof z.ZodNumber && /^-?\d+$/.test(value)) return Number(value);
  return value;
}

const truth: Record<string, boolean> = { true: true, false: false };
