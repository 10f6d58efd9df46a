import { z } from "zod";
import { contactLimits, isEmail } from "./contact";
import type { Definition } from "./definition";
import { about } from "./messages";
import type { Purpose } from "./purpose";

/** The answer to a Contact: somebody with a name whom an e-mail reaches (contract §5, §9.2). */
export function contactAnswer(definition: Definition, purpose: Purpose) {
  const contact = z.object(
    {
      firstName: part(definition, "first name", contactLimits.firstName),
      lastName: part(definition, "last name", contactLimits.lastName),
      email: part(definition, "e-mail address", contactLimits.email),
      phone: z
        .object(
          {
            prefix: part(definition, "country prefix", 10),
            number: part(definition, "phone number", 40),
          },
          { error: about(definition, "enter the phone number with its country prefix") },
        )
        .optional(),
    },
    { error: about(definition, "enter the parts of the contact") },
  );
  return purpose === "draft" ? contact : contact.check(complete(definition));
}

type ContactAnswer = {
  firstName?: string;
  lastName?: string;
  email?: string;
  phone?: { prefix?: string; number?: string };
};

function part(definition: Definition, noun: string, limit: number) {
  return z
    .string({ error: about(definition, `enter the ${noun} as text`) })
    .max(limit, about(definition, `shorten the ${noun} to ${limit} characters`))
    .optional();
}

/** Many people have a single name, so either name will do. */
function complete(definition: Definition) {
  return z.superRefine((contact: ContactAnswer, context) => {
    const refuse = (path: string[], todo: string) =>
      context.addIssue({ code: "custom", path, message: about(definition, todo) });
    if (!contact.firstName && !contact.lastName) refuse(["firstName"], "enter the first name");
    if (!contact.email) refuse(["email"], "enter the e-mail address");
    if (contact.email && !isEmail(contact.email)) {
      refuse(["email"], "enter an e-mail address, for example name@example.com");
    }
    for (const [path, todo] of phoneProblems(contact, definition)) refuse(["phone", path], todo);
  });
}

function phoneProblems({ phone }: ContactAnswer, { options }: Definition): [string, string][] {
  if (!phone && !options.phoneMandatory) return [];
  const problems: [string, string][] = [];
  const prefix = phone?.prefix ?? "";
  const number = phone?.number ?? "";
  if (!prefix) problems.push(["prefix", "enter the country prefix, for example +34"]);
  if (prefix && !/^\+[1-9]\d{0,5}$/.test(prefix)) {
    problems.push([
      "prefix",
      "enter the country prefix as a plus sign and digits, for example +34",
    ]);
  }
  if (!number) problems.push(["number", "enter the phone number"]);
  if (number && !isPhoneNumber(number)) {
    problems.push(["number", "enter the phone number in digits, without the country prefix"]);
  }
  return problems;
}

/** People group digits as they like; E.164 allows 15 of them. */
function isPhoneNumber(number: string) {
  const digits = number.replace(/[\s().\-/]/g, "");
  return /^\d{3,15}$/.test(digits);
}
