import type { Switchable } from "@/components/settings/use-switching";
import type { Webhook } from "@/lib/contract/webhook";
import { deleteWebhook, disableWebhook, enableWebhook } from "@/lib/portal/actions/webhook";
import { editWebhookHref, webhooksHref } from "./address";

/** A webhook as its menu and its buttons take it. */
export function switchableWebhook({ id, name = id, status }: Webhook): Switchable {
  return {
    id,
    name,
    noun: "webhook",
    isOn: status === "Enabled",
    editHref: editWebhookHref(id),
    listHref: webhooksHref,
    lost: "Your system is no longer asked, and the figures of its calls are gone. It can't be restored; to pause it, disable it instead.",
    enable: enableWebhook,
    disable: disableWebhook,
    remove: deleteWebhook,
  };
}
