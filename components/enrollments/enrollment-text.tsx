import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { RichText } from "@/components/ui/rich-text";

/** The vendor's text for the present state; `html` is sanitized by the server. */
export function EnrollmentText({ html }: { html: string }) {
  if (!html.trim())
    return <EmptyState title="No message">The vendor has not written anything here.</EmptyState>;
  return (
    <Card>
      <RichText html={html} />
    </Card>
  );
}
