import type { ReactNode } from "react";
import type { ParameterValueInput } from "@/lib/contract/parameter";
import type { Definition } from "@/lib/parameters/definition";

/** What the vendor types on the review page; keys of the records are parameter ids. */
export type ReviewValues = {
  message: string;
  /** An absent remark is none; an empty one is open and not written yet. */
  remarks: Record<string, string | undefined>;
  fulfillment: Record<string, unknown>;
  queryTemplate: string;
  completeTemplate: string;
  externalId: string;
};

/** One answered parameter as the review shows it. */
export type Question = {
  id: string;
  name: string;
  hint?: string;
  flags: string[];
  answer: ReactNode;
  hidden: boolean;
};

export type TemplateChoice = { id: string; name: string; type: string; isDefault: boolean };

/** The vendor's values as the platform takes them; an emptied one is cleared. */
export function fulfillmentInput(
  definitions: readonly Definition[],
  values: Record<string, unknown>,
): ParameterValueInput[] {
  return definitions
    .filter(({ type }) => type !== "Heading")
    .map(({ id }) => ({ id, value: values[id] === "" ? null : (values[id] ?? null) }));
}

/** The choices of one type, the program's default first. */
export function templatesOf(templates: readonly TemplateChoice[], type: string) {
  return templates
    .filter((template) => template.type === type)
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault))
    .map(({ id, name, isDefault }) => ({
      value: id,
      label: isDefault ? `${name} (default)` : name,
    }));
}
