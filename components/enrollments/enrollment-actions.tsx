import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { Role } from "@/lib/contract/common";
import type { Enrollment } from "@/lib/contract/enrollment";
import { triggersFor } from "@/lib/contract/lifecycle";
import { DeleteDraftButton, FailButton, TakeBackButton } from "./enrollment-controls";

type Props = { enrollment: Enrollment; role: Role };

/** The actions that the one lifecycle table allows here; a vendor decides on the Review tab. */
export function EnrollmentActions({ enrollment, role }: Props) {
  const open = triggersFor("enrollment", String(enrollment.status), role);
  if (role === "Vendor") return <VendorActions enrollment={enrollment} open={open} />;
  if (open.includes("submit")) return <DraftActions enrollment={enrollment} role={role} />;
  return role === "Client" && enrollment.status === "Processing" ? <ProcessHint /> : null;
}

function VendorActions({ enrollment, open }: { enrollment: Enrollment; open: string[] }) {
  const holder = (enrollment.licensee ?? enrollment.buyer)?.name ?? enrollment.id;
  if (!open.includes("process")) return null;
  return (
    <>
      <TakeBackButton enrollmentId={enrollment.id} />
      {open.includes("fail") && <FailButton enrollmentId={enrollment.id} holder={holder} />}
    </>
  );
}

function DraftActions({ enrollment, role }: Props) {
  const { id, name, program, certificate, type } = enrollment;
  const wizard =
    type === "Change"
      ? (`/program/certificates/${certificate?.id}/re-enroll?enrollment=${id}` as const)
      : (`/program/programs/${program?.id}/enroll?enrollment=${id}` as const);
  return (
    <>
      {role === "Client" && (
        <ButtonLink variant="primary" href={wizard}>
          Continue
        </ButtonLink>
      )}
      <DeleteDraftButton enrollmentId={id} name={name ?? id} />
    </>
  );
}

/**
 * As in the real portal, Process is there from the start; once the vendor has asked, it is at the end of the
 * answers. Fingers can't reach the title that says so, so a phone goes without.
 */
function ProcessHint() {
  return (
    <Button
      disabled
      title="Available when the vendor asks for more information"
      className="max-sm:hidden"
    >
      Process
    </Button>
  );
}
