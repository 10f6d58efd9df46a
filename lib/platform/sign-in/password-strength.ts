import type { ZxcvbnFactory, ZxcvbnResult } from "@zxcvbn-ts/core";
import { unacceptable } from "../refusal";
import { hashOf } from "./password-hash";

/** From 0, guessed at once, to 4; 3 withstands about 10^8 guesses, which the limits on signing in never allow. */
const enough = 3;
/** The library's time grows with the square of the length: 256 characters would stop the process for seconds. */
const judgedLength = 40;
/** As above for characters that stand for letters: the library's own 100 takes seconds for some texts. */
const mostSubstitutions = 20;
const ownWords = ["program", "portal", "programportal"];

/**
 * The hash of a password that a person chooses, for `users.passwordHash`. Refuses one that is easily guessed, above all
 * from what is known `about` the person: names, e-mail address, company.
 */
export async function passwordHashOf(
  password: string,
  { about }: { about: readonly string[] },
): Promise<string> {
  const weakness = await weaknessOf(password, about);
  if (weakness) throw unacceptable({ password: [weakness] });
  return hashOf(password);
}

async function weaknessOf(password: string, about: readonly string[]) {
  const judge = await theJudge();
  const words = wordsOf(about);
  const judged = judge.check(password.slice(0, judgedLength), words);
  if (judged.score < enough) return adviceOf(judged);
  const rest = without(password, words);
  if (rest === password || judge.check(rest.slice(0, judgedLength)).score >= enough) return;
  return "This is easy to guess for people who know you. Leave out your names, your e-mail address and the name of this portal.";
}

/** The words that a guesser who knows the person would try first. */
function wordsOf(about: readonly string[]) {
  const parts = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return [...new Set([...parts, ...ownWords])].filter((word) => word.length > 2);
}

/** The words are letters and digits only, so they need no escaping; the longest first leaves no piece of one. */
function without(password: string, words: readonly string[]) {
  const longestFirst = [...words].sort((one, other) => other.length - one.length);
  return password.replace(new RegExp(longestFirst.join("|"), "giu"), "");
}

function adviceOf({ feedback }: ZxcvbnResult) {
  const why = feedback.warning ?? "This password is easy to guess.";
  return [why, ...feedback.suggestions.slice(0, 1)].join(" ");
}

let judge: Promise<ZxcvbnFactory> | undefined;

/** The dictionaries weigh some megabytes, so they wait for the first person who chooses a password. */
function theJudge() {
  judge ??= openJudge().catch((error: unknown) => {
    judge = undefined;
    throw error;
  });
  return judge;
}

async function openJudge() {
  const [{ ZxcvbnFactory: Judge }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  return new Judge({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
    l33tMaxSubstitutions: mostSubstitutions,
  });
}
