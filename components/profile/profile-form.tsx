"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { FieldGroup } from "@/components/form/field-group";
import { summaryOf } from "@/components/form/summary-of";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import type { Reader } from "@/lib/format";
import { saveProfile } from "@/lib/portal/actions/profile";
import { DateExample } from "./date-example";
import { PersonFields } from "./person-fields";
import { type RegionChoices, RegionFields } from "./region-fields";

export type Profile = {
  firstName: string;
  lastName: string;
  prefix: string;
  number: string;
  cultureCode: string;
  timeZone: string;
  dateFormat: string;
};

type Props = {
  profile: Profile;
  choices: RegionChoices;
  /** What the browser says where nothing is chosen. */
  device: Reader;
};

/** A plain form, which also saves before any script; what was typed survives a refusal. */
export function ProfileForm({ profile, choices, device }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [state, save] = useActionState(saveProfile, { attempt: 0, isSaved: false });
  const { attempt, isSaved, typed, problem } = state;
  const shown = typed ?? profile;
  const [wanted, setWanted] = useState(shown);

  useEffect(() => {
    if (isSaved && attempt > 0) toast.success("Profile saved");
  }, [isSaved, attempt]);

  function follow() {
    if (!form.current) return;
    const values = new FormData(form.current);
    const text = (name: string) => String(values.get(`settings.${name}`) ?? "");
    const [cultureCode, timeZone] = [text("cultureCode"), text("timeZone")];
    setWanted({ ...shown, cultureCode, timeZone, dateFormat: text("dateFormat") });
  }

  return (
    <form ref={form} action={save} onChange={follow} noValidate className="max-w-form space-y-8">
      <ErrorSummary errors={summaryOf(problem, "firstName")} attempt={attempt} />
      <div key={attempt} className="space-y-8">
        <PersonFields shown={shown} errors={problem?.errors ?? {}} />
        <FieldGroup name="settings" legend="Dates and numbers" look="heading">
          <div className="space-y-6 pt-2">
            <RegionFields shown={shown} choices={choices} errors={problem?.errors ?? {}} />
            <DateExample {...wanted} device={device} />
          </div>
        </FieldGroup>
      </div>
      <div className="border-t pt-5">
        <SubmitButton className="max-sm:w-full">Save</SubmitButton>
      </div>
    </form>
  );
}
