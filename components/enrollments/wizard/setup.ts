import type { Route } from "next";
import type { Answers } from "@/lib/parameters/answer";
import { type AnswerSources, defaultAnswers } from "@/lib/parameters/defaults";
import type { Definition } from "@/lib/parameters/definition";
import type { Step } from "@/lib/parameters/steps";

/** A buyer or licensee that may be chosen, or why not. */
export type Certificant = {
  id: string;
  name: string;
  address: string;
  /** What it holds of this program already: "Has an active certificate, CER-…". */
  standing?: string;
  refusal?: string;
  /** What answers may start from when it is chosen. */
  sources: Pick<AnswerSources, "buyer" | "licensee">;
};

/** Terms to accept, with the ways to their texts. */
export type ShownTerms = {
  id: string;
  name: string;
  description?: string;
  variants: {
    id: string;
    label: string;
    source?: { kind: "file" | "page"; href: string };
    language?: string;
  }[];
};

/** What the wizard needs to know and never changes. */
export type WizardSetup = {
  /** "Enrol in Northlight Authorised Partner". */
  title: string;
  /** The path of this page. */
  path: string;
  /** Where Cancel and Save and leave lead. */
  leave: { href: Route; label: string };
  /** Person, account and program, for what the browser keeps. */
  owner: string;
  program: { id: string; name: string; vendor: string; entity: "buyer" | "licensee" };
  accountName: string;
  /** The certificate that is renewed. */
  renewed?: { id: string; name: string; answers: Answers };
  certificants: Certificant[];
  steps: Step[];
  user: AnswerSources["user"];
  terms: ShownTerms[];
  /** The vendor's own system is asked before it is submitted (contract §13.5). */
  isValidated: boolean;
  /** Drafts of the same kind that could be gone on with instead. */
  otherDrafts: { id: string; name: string; href: Route }[];
};

/** The answers with which this certificant's draft starts. */
export function firstAnswers(
  { user, renewed, certificants }: WizardSetup,
  { definitions, holderId }: { definitions: readonly Definition[]; holderId: string },
): Answers {
  const sources = certificants.find(({ id }) => id === holderId)?.sources;
  return defaultAnswers(definitions, { user, previous: renewed?.answers, ...sources });
}

/** The name that the certificate gets when nobody gives it one; the platform proposes the same (contract §13.1). */
export function proposedName({ program, renewed, certificants }: WizardSetup, holderId: string) {
  if (renewed) return renewed.name;
  const holder = certificants.find(({ id }) => id === holderId);
  return `${program.name} – ${holder?.name ?? holderId}`.slice(0, 255);
}
