"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { summaryOf } from "@/components/form/summary-of";
import { SecretPanel } from "@/components/settings/secret-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/components/ui/toast";
import { saveWebhook } from "@/lib/portal/actions/webhook";
import { webhookHref, webhooksHref } from "./address";
import { WebhookFields, type WebhookValues } from "./webhook-fields";

type Props = {
  programs: { id: string; name: string }[];
  /** The webhook that is changed; without one a new one is made. */
  webhook?: WebhookValues & { id: string };
};

const nothing: WebhookValues = { name: "", description: "", type: "", url: "", program: "" };

/** A plain form, which also saves before any script; what was typed survives a refusal, but for the secret. */
export function WebhookForm({ programs, webhook }: Props) {
  const router = useRouter();
  const [state, save] = useActionState(saveWebhook, { attempt: 0 });
  const { attempt, saved, typed, problem } = state;
  const back = webhook ? webhookHref(webhook.id) : webhooksHref;
  const next = saved && !saved.secret ? webhookHref(saved.id) : undefined;

  useEffect(() => {
    if (!next) return;
    toast.success("Webhook saved");
    router.push(next);
  }, [next, router]);

  if (saved?.secret) {
    return (
      <SecretPanel
        title="Copy the secret now: it is shown this once"
        advice={`“${saved.name}” is enabled. Your system tells by this secret that the platform calls. If it is lost, edit the webhook and enter another.`}
        secret={saved.secret}
        copyLabel="Copy secret"
        detailsHref={webhookHref(saved.id)}
        listHref={webhooksHref}
      />
    );
  }
  return (
    <form action={save} noValidate className="max-w-form space-y-6">
      <ErrorSummary errors={summaryOf(problem, "url")} attempt={attempt} />
      {webhook && <input type="hidden" name="id" value={webhook.id} />}
      <WebhookFields
        key={attempt}
        values={typed ?? webhook ?? nothing}
        programs={programs}
        problem={problem}
        kind={webhook ? "change" : "add"}
      />
      <div className="flex flex-col gap-3 border-t pt-5 sm:flex-row">
        <SubmitButton>{webhook ? "Save" : "Add webhook"}</SubmitButton>
        <ButtonLink href={back}>Cancel</ButtonLink>
      </div>
    </form>
  );
}
