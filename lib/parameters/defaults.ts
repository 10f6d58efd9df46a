import type { Address, Contact, User } from "@/lib/contract/account";
import type { ParameterType } from "@/lib/contract/parameter";
import { type Answers, answerTo, normalizeAnswer } from "./answer";
import type { Definition } from "./definition";

type Party = { address?: Address; contact?: Contact };

/** Where first answers come from; `previous` are those of the certificate that is renewed (contract §9.2, §13.4). */
export type AnswerSources = {
  buyer?: Party;
  licensee?: Party;
  seller?: Party;
  user?: Pick<User, "firstName" | "lastName" | "email" | "phone">;
  previous?: Answers;
};

/**
 * The answers that a person starts with: previous ones, else what the definition's `defaultValue` names or says.
 * Options that the program no longer offers are left out, since nobody could deselect them.
 */
export function defaultAnswers(
  definitions: readonly Definition[],
  sources: AnswerSources = {},
): Answers {
  return Object.fromEntries(
    definitions.flatMap((definition) => {
      const previous = offered(definition, answerTo(sources.previous ?? {}, definition.id));
      const answer =
        previous ?? offered(definition, defaults[definition.type](definition, sources));
      return answer === undefined ? [] : [[definition.id, answer]];
    }),
  );
}

const defaults = {
  SingleLineText: literal,
  MultiLineText: literal,
  Address: (definition, { buyer, licensee, seller }) =>
    named(definition, {
      buyer: buyer?.address,
      licensee: licensee?.address,
      seller: seller?.address,
    }),
  Contact: (definition, { buyer, licensee, user }) =>
    named(definition, {
      buyer: buyer?.contact,
      licensee: licensee?.contact,
      currentlysignedinuser: user,
    }),
  Checkbox: literal,
  Choice: literal,
  Subdomain: () => undefined,
  Heading: () => undefined,
  DropDown: literal,
  Email: (definition, { user }) => named(definition, { currentlysignedinuser: user?.email }),
  DataObject: literal,
  Date: literal,
} satisfies Record<ParameterType, (definition: Definition, sources: AnswerSources) => unknown>;

function literal({ options }: Definition) {
  return options.defaultValue;
}

/** Sources write the member in any case (contract §15 row 34); `None` and unknown members give nothing. */
function named({ options }: Definition, values: Record<string, unknown>) {
  if (typeof options.defaultValue !== "string") return undefined;
  const member = options.defaultValue.trim().toLowerCase();
  return Object.hasOwn(values, member) ? values[member] : undefined;
}

function offered(definition: Definition, value: unknown): unknown {
  const answer = normalizeAnswer(definition, value);
  if (!optionTypes.has(definition.type)) return answer;
  const values = new Set(definition.options.optionsList.map((option): unknown => option.value));
  if (!Array.isArray(answer)) return values.has(answer) ? answer : undefined;
  const kept = answer.filter((entry: unknown) => values.has(entry));
  return kept.length ? kept : undefined;
}

const optionTypes: ReadonlySet<ParameterType> = new Set(["Checkbox", "Choice", "DropDown"]);
