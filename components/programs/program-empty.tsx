import { LayoutGrid } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Role } from "@/lib/contract/common";

type Props = { role: Role; isFiltered: boolean };

/** Why the list is empty and what to do about it. */
export function ProgramEmpty({ role, isFiltered }: Props) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No programs found"
        icon={<LayoutGrid />}
        action={<ButtonLink href="/program/programs">Show all programs</ButtonLink>}
      >
        Nothing matches what you asked for. Search for fewer words, or take a filter away.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No programs" icon={<LayoutGrid />}>
      {texts[role]}
    </EmptyState>
  );
}

const texts: Record<Role, string> = {
  Client: "No vendor has published a program yet. Once one does, it appears here.",
  Vendor: "Your account has no program yet. Create the first one through the Program API.",
  Operations: "No vendor has created a program yet.",
};
