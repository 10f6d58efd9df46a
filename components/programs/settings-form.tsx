"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { summaryOf } from "@/components/form/summary-of";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
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
      <ErrorSummary errors={summaryOf(problem, "programEnrollment")} attempt={attempt} />
      <input type="hidden" name="programId" value={programId} />
      <SettingsFields key={attempt} settings={settings} typed={typed} problem={problem} />
      <div className="flex flex-col gap-3 border-t pt-5 sm:flex-row">
        <SubmitButton>Save settings</SubmitButton>
        <ButtonLink href={back}>Cancel</ButtonLink>
      </div>
    </form>
  );
}
