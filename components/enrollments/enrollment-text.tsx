import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { RichText } from "@/components/ui/rich-text";

type Props = {
  /** Sanitized by the server. */
  html: string;
  status: string;
};

/** The vendor's text for the present state. */
export function EnrollmentText({ html, status }: Props) {
  if (!html.trim()) {
    return (
      <EmptyState title="No message">
        {status === "Draft"
          ? "What the vendor has to say appears here once the enrollment is submitted."
          : "The vendor hasn’t written anything for this state."}
      </EmptyState>
    );
  }
  return (
    <Card className="space-y-4">
      {hasEnded(status) && (
        <p className="text-muted text-sm">
          The vendor wrote this before the certificate ended; it no longer applies.
        </p>
      )}
      <RichText html={html} />
    </Card>
  );
}

/** A platform has no text for these states of a certificate, so its last one stays. */
function hasEnded(status: string) {
  return status === "Expired" || status === "Terminated";
}
