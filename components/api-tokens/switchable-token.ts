import type { Switchable } from "@/components/settings/use-switching";
import type { ApiToken } from "@/lib/contract/api-token";
import { deleteApiToken, disableApiToken, enableApiToken } from "@/lib/portal/actions/api-token";
import { editTokenHref, tokensHref } from "./address";

/** A token as its menu and its buttons take it. */
export function switchableToken({ id, name = id, status }: ApiToken): Switchable {
  return {
    id,
    name,
    noun: "API token",
    isOn: status === "Active",
    editHref: editTokenHref(id),
    listHref: tokensHref,
    lost: "Whatever calls with this token is refused from now on. It can't be restored; to pause it, disable it instead.",
    enable: enableApiToken,
    disable: disableApiToken,
    remove: deleteApiToken,
  };
}
