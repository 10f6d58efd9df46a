"use client";

import { useEffect } from "react";
import { problemText } from "@/components/ui/problem-text";
import { RowMenu } from "@/components/ui/row-menu";
import { toast } from "@/components/ui/toast";
import { userHref } from "./address";
import type { Member } from "./member";
import { RemoveDialog } from "./remove-dialog";
import { useMemberActions } from "./use-member-actions";

/** What an administrator does with a row of the users' list. */
export function MemberMenu(member: Member) {
  const { first, askToRemove, problem, dialog } = useMemberActions(member);
  useEffect(() => {
    if (problem) toast.error(problemText(problem));
  }, [problem]);
  return (
    <>
      <RowMenu
        label={`Actions for ${member.name}`}
        items={[
          { label: "Change role", href: userHref(member.id) },
          { label: first.label, onSelect: first.run },
          { label: removeLabel(member), danger: true, onSelect: askToRemove },
        ]}
      />
      <RemoveDialog member={member} {...dialog} />
    </>
  );
}

export function removeLabel({ status }: Member) {
  return status === "Invited" ? "Withdraw" : "Remove";
}
