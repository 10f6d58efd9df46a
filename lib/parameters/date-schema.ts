import { z } from "zod";
import { dateInWords, isCalendarDate } from "./calendar-date";
import type { Definition } from "./definition";
import { about } from "./messages";
import type { Purpose } from "./purpose";

const longestDate = 40;

/** The answer to a Date: one date, or `{start, end}` when the definition asks for a range (contract §9.2). */
export function dateAnswer(definition: Definition, purpose: Purpose) {
  if (!definition.options.dateRange) return oneDate(definition, purpose, "a date");
  if (purpose === "draft") return draftRange(definition);
  return z
    .strictObject(
      {
        start: oneDate(definition, purpose, "a start date"),
        end: oneDate(definition, purpose, "an end date"),
      },
      { error: about(definition, "enter a start date and an end date") },
    )
    .check(ordered(definition));
}

function draftRange(definition: Definition) {
  return z.strictObject(
    {
      start: oneDate(definition, "draft", "a start date").optional(),
      end: oneDate(definition, "draft", "an end date").optional(),
    },
    { error: about(definition, "enter a start date and an end date") },
  );
}

function oneDate(definition: Definition, purpose: Purpose, noun: string) {
  const error = about(definition, `enter ${noun} such as 2026-05-31`);
  const text = z.string({ error }).max(longestDate, { error, abort: true });
  if (purpose === "draft") return text;
  return text.check(
    z.refine(isCalendarDate, { error, abort: true }),
    ...windowChecks(definition, noun),
  );
}

/** Dates written YYYY-MM-DD sort as text. */
function windowChecks(definition: Definition, noun: string) {
  const { minAvailableDate: first, maxAvailableDate: last } = definition.options;
  const before = about(definition, `enter ${noun} on or after ${dateInWords(first ?? "")}`);
  const after = about(definition, `enter ${noun} on or before ${dateInWords(last ?? "")}`);
  return [
    ...(first ? [z.refine<string>((date) => date >= first, before)] : []),
    ...(last ? [z.refine<string>((date) => date <= last, after)] : []),
  ];
}

function ordered(definition: Definition) {
  return z.superRefine((range: { start: string; end: string }, context) => {
    if (range.start <= range.end) return;
    const start = dateInWords(range.start);
    context.addIssue({
      code: "custom",
      path: ["end"],
      message: about(definition, `enter an end date on or after the start, ${start}`),
    });
  });
}
