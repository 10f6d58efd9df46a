import type { Route } from "next";
import type { ReactNode } from "react";
import type { Draft, Typed } from "./draft";
import type { DraftStore } from "./draft-store";
import type { WizardSetup } from "./setup";
import type { Saving } from "./use-saving";

/** What every step gets from the wizard. */
export type StepProps = {
  setup: WizardSetup;
  store: DraftStore;
  /** What the platform has; undefined before the first Continue. */
  draft: Draft | undefined;
  typed: Typed;
  saving: Saving;
  heading: string;
  back: Route;
  /** Leads on after this step is saved. */
  goOn: (draft: Draft) => void;
  /** Save and leave, Delete draft. */
  others: ReactNode;
};
