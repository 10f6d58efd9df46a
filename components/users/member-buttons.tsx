"use client";

import { Button } from "@/components/ui/button";
import { problemText } from "@/components/ui/problem-text";
import type { Member } from "./member";
import { removeLabel } from "./member-menu";
import { RemoveDialog } from "./remove-dialog";
import { useMemberActions } from "./use-member-actions";

/** The same on the page of the person. */
export function MemberButtons(member: Member) {
  const { first, askToRemove, problem, dialog } = useMemberActions(member);
  return (
    <>
      <Button pending={first.pending} onClick={first.run}>
        {first.label}
      </Button>
      <Button onClick={askToRemove}>{removeLabel(member)}</Button>
      {problem && (
        <p role="alert" className="w-full max-w-measure font-medium text-danger">
          {problemText(problem)}
        </p>
      )}
      <RemoveDialog member={member} {...dialog} />
    </>
  );
}
