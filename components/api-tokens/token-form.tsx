"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { CheckboxGroup } from "@/components/form/checkbox-group";
import { ErrorSummary } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { summaryOf } from "@/components/form/summary-of";
import { TextArea } from "@/components/form/text-area";
import { TextInput } from "@/components/form/text-input";
import { SecretPanel } from "@/components/settings/secret-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import { saveApiToken } from "@/lib/portal/actions/api-token";
import { tokenHref, tokensHref } from "./address";

type Props = {
  modules: { id: string; name: string; description?: string }[];
  /** The token that is changed; without one a new one is made. */
  token?: { id: string; name: string; description: string; modules: string[] };
};

/** A plain form, which also saves before any script; what was typed survives a refusal. */
export function TokenForm({ modules, token }: Props) {
  const router = useRouter();
  const [state, save] = useActionState(saveApiToken, { attempt: 0 });
  const { attempt, saved, typed, problem } = state;
  const back = token ? tokenHref(token.id) : tokensHref;
  const isChanged = Boolean(saved && !saved.secret);

  useEffect(() => {
    if (!isChanged) return;
    toast.success("API token saved");
    router.push(back);
  }, [isChanged, router, back]);

  if (saved?.secret) {
    return (
      <SecretPanel
        title="Copy the token now: it is shown this once"
        advice={`“${saved.name}” works from now on. Whoever has the token acts for your account, so keep it where you keep passwords. If it is lost, delete it and add another.`}
        secret={saved.secret}
        copyLabel="Copy token"
        detailsHref={tokenHref(saved.id)}
        listHref={tokensHref}
      />
    );
  }
  const shown = typed ??
    token ?? { name: "", description: "", modules: modules.map(({ id }) => id) };
  return (
    <form action={save} noValidate className="max-w-form space-y-6">
      <ErrorSummary errors={summaryOf(problem, "name")} attempt={attempt} />
      {token && <input type="hidden" name="id" value={token.id} />}
      <div key={attempt} className="space-y-6">
        <Field
          name="name"
          label="Name"
          hint="What the token is for, so that you know it again."
          error={problem?.errors?.name?.[0]}
        >
          {(control) => (
            <TextInput {...control} name="name" autoComplete="off" defaultValue={shown.name} />
          )}
        </Field>
        <Field
          name="description"
          label="Description"
          optional
          error={problem?.errors?.description?.[0]}
        >
          {(control) => (
            <TextArea
              {...control}
              name="description"
              rows={3}
              limit={2000}
              defaultValue={shown.description}
            />
          )}
        </Field>
        <CheckboxGroup
          name="modules"
          legend="Modules"
          hint="What the token may be used for. Accounts, buyers and licensees are always readable."
          error={problem?.errors?.modules?.[0]}
          options={modules.map(({ id, name, description }) => ({
            value: id,
            label: name,
            description,
          }))}
          defaultValue={shown.modules}
        />
      </div>
      <div className="flex flex-col gap-3 border-t pt-5 sm:flex-row">
        <SubmitButton>{token ? "Save" : "Add API token"}</SubmitButton>
        <ButtonLink href={back}>Cancel</ButtonLink>
      </div>
    </form>
  );
}
