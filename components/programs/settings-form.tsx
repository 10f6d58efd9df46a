"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { problemText } from "@/components/ui/problem-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import type { Problem } from "@/lib/contract/problem";
import type { ProgramSettings } from "@/lib/contract/program";
import { saveProgramSettings } from "@/lib/portal/actions/program";
import { programHref } from "./address";
import { SettingsFields } from "./settings-fields";

type Props = { programId: string; settings: ProgramSettings | undefined };

/** A plain form, which also saves before any script; what was ticked survives a refusal. */
export function SettingsForm({ programId, settings }: Props) {
  const router = useRouter();
  const [state, save] = useActionState(saveProgramSettings, { attempt: 0, isSaved: false });
  const { attempt, isSaved, typed, problem } = state;
  const back = programHref(programId, "settings");

  useEffect(() => {
    if (!isSaved) return;
    toast.success("Settings saved");
    router.push(back);
  }, [isSaved, router, back]);

  return (
    <form action={save} noValidate className="max-w-form space-y-8">
      {isSaved && <Banner tone="success" title="Settings saved" />}
      <ErrorSummary errors={summaryOf(problem)} attempt={attempt} />
      <input type="hidden" name="programId" value={programId} />
      <SettingsFields key={attempt} settings={settings} typed={typed} problem={problem} />
      <div className="flex flex-col gap-3 border-t pt-5 sm:flex-row">
        <SubmitButton>Save settings</SubmitButton>
        <ButtonLink href={back}>Cancel</ButtonLink>
      </div>
    </form>
  );
}

function summaryOf(problem: Problem | undefined) {
  if (!problem) return [];
  const listed = Object.entries(problem.errors ?? {}).flatMap(([name, messages]) =>
    messages.map((message) => ({ name, message })),
  );
  if (listed.length > 0) return listed;
  return [{ name: "programEnrollment", message: problemText(problem) }];
}
