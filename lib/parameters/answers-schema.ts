import { z } from "zod";
import type { ParameterType } from "@/lib/contract/parameter";
import { addressAnswer } from "./address-schema";
import { type Answers, answerTo, normalizeAnswer } from "./answer";
import { contactAnswer } from "./contact-schema";
import { dataObjectAnswer } from "./data-object-schema";
import { dateAnswer } from "./date-schema";
import { type Definition, isAsked, isDemanded } from "./definition";
import { about, choose, enter } from "./messages";
import { checkboxAnswer, optionAnswer } from "./option-schema";
import { isRecord } from "./options";
import type { Purpose } from "./purpose";
import { emailAnswer, lineAnswer, subdomainAnswer, textAnswer } from "./text-schema";

/** What is wrong with an answer; `path` starts with the parameter's id, then the part such as "city". */
export type AnswerIssue = { path: PropertyKey[]; message: string };

/**
 * The schema of the answers to these definitions, the same in the browser and on the platform (contract §9.2). It
 * outputs the answers normalised and without blanks, never throws, and says only sentences of ours. What nobody may
 * edit (hidden, read-only) is never demanded and only kept from harm. Answers to unknown parameters are refused.
 */
export function answersSchema(definitions: readonly Definition[], purpose: Purpose) {
  const questions = new Map(definitions.map((definition) => [definition.id, definition]));
  return z
    .custom<Answers>(isRecord, "Send the answers as an object keyed by parameter id.")
    .transform((given, context): Answers => {
      const refuse = ({ path, message }: AnswerIssue) =>
        context.addIssue({ code: "custom", path: [...path], message });
      for (const id of Object.keys(given)) {
        if (!questions.has(id)) refuse(unknownParameter(id));
      }
      const results = [...questions.values()].map((definition) =>
        check(definition, answerTo(given, definition.id), purpose),
      );
      for (const issue of results.flatMap(({ issues }) => issues)) refuse(issue);
      return Object.fromEntries(results.flatMap(({ answer }) => (answer ? [answer] : [])));
    });
}

type Kind = {
  schema: (definition: Definition, purpose: Purpose) => z.ZodType;
  /** What is checked when nothing was answered though an answer is demanded, or what to say then. */
  missing: (definition: Definition) => string | { blank: unknown };
};

const kinds = {
  SingleLineText: { schema: lineAnswer, missing: enter },
  MultiLineText: { schema: textAnswer, missing: enter },
  Address: { schema: addressAnswer, missing: () => ({ blank: {} }) },
  Contact: { schema: contactAnswer, missing: () => ({ blank: {} }) },
  Checkbox: { schema: checkboxAnswer, missing: untouched },
  Choice: { schema: optionAnswer, missing: choose },
  Subdomain: { schema: subdomainAnswer, missing: enter },
  Heading: { schema: noAnswer, missing: enter },
  DropDown: { schema: optionAnswer, missing: choose },
  Email: { schema: emailAnswer, missing: enter },
  DataObject: { schema: dataObjectAnswer, missing: enter },
  Date: { schema: dateAnswer, missing: enter },
} satisfies Record<ParameterType, Kind>;

type Checked = { issues: AnswerIssue[]; answer?: [id: string, value: unknown] };

function check(definition: Definition, given: unknown, purpose: Purpose): Checked {
  const value = normalizeAnswer(definition, given);
  if (value === undefined) return { issues: purpose === "complete" ? missing(definition) : [] };
  const checkedFor = isAsked(definition) ? purpose : "draft";
  const issues = issuesOf(definition, checkedFor, value);
  return issues.length ? { issues } : { issues, answer: [definition.id, value] };
}

function missing(definition: Definition) {
  if (!isDemanded(definition)) return [];
  const absence = kinds[definition.type].missing(definition);
  if (typeof absence === "string") return [{ path: [definition.id], message: absence }];
  return issuesOf(definition, "complete", absence.blank);
}

function issuesOf(definition: Definition, purpose: Purpose, value: unknown): AnswerIssue[] {
  const kind: Kind = kinds[definition.type];
  const result = kind.schema(definition, purpose).safeParse(value);
  if (result.success) return [];
  return firstPerPart(result.error.issues).map(({ path, message }) => ({
    path: [definition.id, ...path],
    message,
  }));
}

/** One sentence per field: the first one stops the most basic mistake. */
function firstPerPart(issues: readonly AnswerIssue[]) {
  const first = new Map<string, AnswerIssue>();
  for (const issue of issues) {
    const part = issue.path.join(".");
    if (!first.has(part)) first.set(part, issue);
  }
  return [...first.values()];
}

function untouched(definition: Definition) {
  const [first, ...others] = definition.options.optionsList;
  return about(definition, first && !others.length ? "tick the box" : "choose at least one option");
}

function noAnswer(definition: Definition) {
  return z.never({ error: about(definition, "leave it out, a heading takes no answer") });
}

function unknownParameter(id: string): AnswerIssue {
  return {
    path: [id],
    message: `Leave out “${id}”: this program has no parameter with that id.`,
  };
}
