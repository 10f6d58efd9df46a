import { Lock } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands where a form would be refused anyway. */
export function AdministratorsOnly() {
  return (
    <EmptyState icon={<Lock />} title="Only administrators may do this">
      Ask an administrator of your account. Settings, Users shows who they are.
    </EmptyState>
  );
}
