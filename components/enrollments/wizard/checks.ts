import { zodResolver } from "@hookform/resolvers/zod";
import * as z from "zod";
import type { Answers } from "@/lib/parameters/answer";
import { answerTo } from "@/lib/parameters/answer";
import { answersSchema } from "@/lib/parameters/answers-schema";
import type { Definition } from "@/lib/parameters/definition";
import { type Details, notesLimit } from "./details";

/** For whom: one of those offered. */
export function certificantResolver(entity: "buyer" | "licensee") {
  const holderId = z.string().min(1, `Choose a ${entity}.`);
  return zodResolver(z.object({ certificant: holderId }));
}

/** The answers to one group, as the platform checks them at submission. */
export function groupResolver(asked: readonly Definition[]) {
  return zodResolver(answersSchema(asked, "complete"));
}

/** The certificate's name and the notes; the limits are the platform's (contract §13.2). */
export function detailsResolver() {
  const details: z.ZodType<Details, Details> = z.object({
    name: z.string().trim().max(255, "Shorten the certificate name to 255 characters."),
    notes: z.string().max(notesLimit, "Shorten the notes to 4,000 characters."),
  });
  return zodResolver(details);
}

/** Everything at once: all answers, and the terms where there are any; `refusal` says what to do about those. */
export function overviewResolver(
  asked: readonly Definition[],
  { hasTerms, refusal }: { hasTerms: boolean; refusal: string },
) {
  const accepted = z.boolean().refine((isAccepted) => isAccepted || !hasTerms, refusal);
  return zodResolver(z.object({ answers: answersSchema(asked, "complete"), terms: accepted }));
}

/** Without the answers that even a draft may not hold, such as a text beyond every limit. */
export function harmless(asked: readonly Definition[], answers: Answers): Answers {
  const fitting = asked.filter((definition) => {
    const answer = { [definition.id]: answerTo(answers, definition.id) };
    return answersSchema([definition], "draft").safeParse(answer).success;
  });
  return Object.fromEntries(fitting.map(({ id }) => [id, answerTo(answers, id)]));
}
