"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "@/components/ui/use-action";
import { disableUser, enableUser, removeUser, resendInvitation } from "@/lib/portal/actions/users";
import { usersHref } from "./address";
import type { Member } from "./member";

/** Turning off and on asks nothing, because it can be taken back; removing asks with the name. */
export function useMemberActions({ id, name, status }: Member) {
  const router = useRouter();
  const [asks, setAsks] = useState(false);
  const turn = useAction(status === "Disabled" ? enableUser : disableUser, {
    done: status === "Disabled" ? `${name} may sign in again` : `${name} is kept out`,
  });
  const resend = useAction(resendInvitation, { done: `A new invitation to ${name} is on its way` });
  const remove = useAction(removeUser, {
    done: `${name} is removed`,
    onDone: () => {
      setAsks(false);
      router.replace(usersHref);
      router.refresh();
    },
  });
  const first =
    status === "Invited"
      ? { label: "Send a new invitation", run: () => resend.act({ id }), pending: resend.pending }
      : {
          label: status === "Disabled" ? "Enable" : "Disable",
          run: () => turn.act({ id }),
          pending: turn.pending,
        };
  return {
    first,
    problem: turn.problem ?? resend.problem,
    askToRemove: () => {
      remove.forget();
      setAsks(true);
    },
    dialog: {
      open: asks,
      onOpenChange: setAsks,
      onConfirm: () => remove.act({ id }),
      pending: remove.pending,
      problem: remove.problem,
    },
  };
}
