import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Account, Address } from "./account";
import { Certificate } from "./certificate";
import { Audit, Eligibility, ParametrisedMessage, Reference } from "./common";
import { Enrollment } from "./enrollment";
import { ParameterValue } from "./parameter";
import { Product, Program, ProgramSettings } from "./program";

const folder = path.join(import.meta.dirname, "../../../shared/seeds");

/** The documents that the project began with; they stand beside a working copy, not in it. */
describe.skipIf(!existsSync(folder))("every strict JSON example of the seeds", () => {
  const examples = existsSync(folder) ? readdirSync(folder).flatMap(examplesIn) : [];

  it("is found", () => {
    expect(examples.length).toBeGreaterThanOrEqual(35);
  });

  it.each(examples)("is read by the contract: $where", ({ value }) => {
    const result = schemaFor(value).safeParse(value);
    expect(result.error?.issues ?? []).toEqual([]);
  });
});

type Example = { where: string; value: unknown };

function examplesIn(file: string): Example[] {
  const text = readFileSync(path.join(folder, file), "utf8");
  const found: Example[] = [];
  let at = 0;
  while (at < text.length) {
    const example = /[{[]/.test(text.charAt(at)) ? jsonAt(text, at) : undefined;
    if (example) found.push({ where: `${file.slice(0, 3)} at ${at}`, value: example.value });
    at = example?.end ?? at + 1;
  }
  return found;
}

/** The JSON object or array that begins here, when it is strict and holds anything. */
function jsonAt(text: string, start: number) {
  const end = closing(text, start);
  if (end === undefined || end - start < 12) return undefined;
  try {
    return { value: JSON.parse(text.slice(start, end)), end };
  } catch {
    return undefined;
  }
}

function closing(text: string, start: number) {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"' && text.charAt(at - 1) !== "\\") isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (/[{[]/.test(character)) depth += 1;
    if (/[}\]]/.test(character)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** What an example is an example of, told by its properties; nothing is read as just anything. */
function schemaFor(value: unknown): z.ZodType {
  if (Array.isArray(value)) return z.array(schemaFor(value[0]));
  const keys = new Set(Object.keys(z.record(z.string(), z.unknown()).parse(value)));
  const known = shapes.find(([names]) => names.every((name) => keys.has(name)));
  if (!known) throw new Error(`No schema is known for ${[...keys].join(", ")}.`);
  return known[1];
}

const shapes: [string[], z.ZodType][] = [
  [["certificate", "program"], Enrollment],
  [["program", "client"], Certificate],
  [["program", "externalIds"], Certificate],
  [["newCertificateAutoapprove"], ProgramSettings],
  [["client", "partner"], Eligibility],
  [["value", "constraints"], ParameterValue],
  [["externalId", "value"], ParameterValue],
  [["message"], ParametrisedMessage],
  [["addressLine1"], Address],
  [["created"], Audit],
  [["type", "status", "name"], Account],
  [["id", "externalIds"], Product],
  [["id", "applicableTo"], Program],
  [["certificates"], Program.shape.statistics],
  [["vendor"], Certificate.shape.externalIds],
  [["id", "href", "name"], Reference],
];
