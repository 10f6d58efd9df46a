"use server";

import "server-only";
import { z } from "zod";
import type { Problem } from "@/lib/contract/problem";
import { ProgramSettingsUpdate } from "@/lib/contract/program";
import { action } from "../action";
import { platform } from "../platform";
import { settingsOfForm, typedIn } from "../settings-of-form";

const target = { programId: z.string() };

export const updateProgramSettings = action(
  ProgramSettingsUpdate.extend(target),
  ({ programId, ...body }) => platform("updateProgramSettings", { params: { programId }, body }),
);

export const publishProgram = action(z.object(target), (params) =>
  platform("publishProgram", { params }),
);

export const unpublishProgram = action(z.object(target), (params) =>
  platform("unpublishProgram", { params }),
);

/** What the settings form shows after it was sent; `attempt` counts how often. */
type SettingsState = {
  attempt: number;
  isSaved: boolean;
  typed?: ReturnType<typeof typedIn>;
  problem?: Problem;
};

export async function saveProgramSettings(
  { attempt }: SettingsState,
  form: FormData,
): Promise<SettingsState> {
  const programId = String(form.get("programId"));
  const outcome = await updateProgramSettings({ programId, ...settingsOfForm(form) });
  const next = { attempt: attempt + 1, isSaved: outcome.ok };
  return outcome.ok ? next : { ...next, typed: typedIn(form), problem: outcome.problem };
}
