"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { problemText } from "@/components/ui/problem-text";
import type { Problem } from "@/lib/contract/problem";
import type { Member } from "./member";

type Props = {
  member: Member;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
  pending: boolean;
  problem: Problem | undefined;
};

export function RemoveDialog({ member: { name, status }, problem, ...dialog }: Props) {
  const isInvited = status === "Invited";
  return (
    <ConfirmDialog
      {...dialog}
      title={isInvited ? `Withdraw the invitation of ${name}?` : `Remove ${name}?`}
      lost={
        isInvited
          ? "The link in the mail no longer works."
          : "They no longer act for this account, and are signed out of it at once. What they did stays in the audit trail. To let them in again, invite them."
      }
      confirmLabel={isInvited ? "Withdraw invitation" : "Remove user"}
      error={problem && problemText(problem)}
    />
  );
}
