import { z } from "zod";
import { isEmail } from "./contact";
import type { Definition } from "./definition";
import { about } from "./messages";
import { wholeMatch } from "./pattern";
import type { Purpose } from "./purpose";

/** The longest texts that are taken at all, whatever a definition allows; patterns run over no longer ones. */
const textLimits = { line: 4000, text: 20_000, email: 320, subdomain: 63 } as const;

/** The answer to a SingleLineText: lengths and pattern (contract §9.2). */
export function lineAnswer(definition: Definition, purpose: Purpose) {
  const line = text(definition, textLimits.line);
  if (purpose === "draft") return line;
  return line.check(...lengthChecks(definition), ...patternChecks(definition));
}

/** The answer to a MultiLineText: lengths (contract §9.2). */
export function textAnswer(definition: Definition, purpose: Purpose) {
  const lines = text(definition, textLimits.text);
  return purpose === "draft" ? lines : lines.check(...lengthChecks(definition));
}

/** The answer to an Email (contract §9.2). */
export function emailAnswer(definition: Definition, purpose: Purpose) {
  const email = text(definition, textLimits.email);
  if (purpose === "draft") return email;
  return email.refine(
    isEmail,
    about(definition, "enter an e-mail address, for example name@example.com"),
  );
}

/** The answer to a Subdomain: one DNS label, the part in front of the suffix (contract §9.2). */
export function subdomainAnswer(definition: Definition, purpose: Purpose) {
  const label = text(definition, textLimits.subdomain);
  if (purpose === "draft") return label;
  return label.check(
    z.refine<string>((value) => !value.includes("."), {
      error: about(definition, `enter only the part in front of ${suffixOf(definition)}`),
      abort: true,
    }),
    z.refine<string>((value) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(value), {
      error: about(
        definition,
        "use only the letters a to z, digits and hyphens, and begin and end with a letter or a digit",
      ),
    }),
  );
}

function text(definition: Definition, limit: number) {
  return z
    .string({ error: about(definition, "enter it as text") })
    .max(limit, { error: about(definition, shorten(limit)), abort: true });
}

function lengthChecks(definition: Definition) {
  const { minChar, maxChar } = definition.options;
  return [
    ...(minChar
      ? [z.minLength(minChar, about(definition, `enter at least ${characters(minChar)}`))]
      : []),
    ...(maxChar ? [z.maxLength(maxChar, about(definition, shorten(maxChar)))] : []),
  ];
}

function patternChecks(definition: Definition) {
  const matches = wholeMatch(definition.options.pattern);
  if (!matches) return [];
  const fits = (value: string) => value.length > textLimits.line || matches(value);
  return [z.refine<string>(fits, about(definition, expectedFormat(definition, matches)))];
}

/** The placeholder serves as an example only where it would itself be accepted. */
function expectedFormat({ options }: Definition, matches: (text: string) => boolean) {
  const { placeholderText, hintText, pattern } = options;
  if (placeholderText && matches(placeholderText)) {
    return `enter it in the expected format, for example ${placeholderText}`;
  }
  if (hintText) return "enter it in the format that the hint describes";
  return `enter it in the expected format, which is the pattern ${pattern}`;
}

function suffixOf({ options }: Definition) {
  return options.domainSuffix ? `.${options.domainSuffix}` : "the first dot";
}

function shorten(limit: number) {
  return `shorten it to ${characters(limit)}`;
}

function characters(count: number) {
  return count === 1 ? "1 character" : `${count.toLocaleString("en")} characters`;
}
