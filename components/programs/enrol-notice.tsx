import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import type { Enrollment } from "@/lib/contract/enrollment";
import { enrollmentHref } from "./address";

type Props = {
  /** The client's enrollments in this program that aren't finished. */
  open: readonly Enrollment[];
  /** Why enrolling isn't possible. */
  reason?: string;
};

/** What a client has to know before looking further: an answer that is waited for, a request under way, or why not. */
export function EnrolNotice({ open, reason }: Props) {
  const querying = open.find(({ status }) => status === "Querying");
  if (querying) {
    return (
      <Banner
        tone="warning"
        title="Your answer is needed"
        actions={<ButtonLink href={enrollmentHref(querying.id)}>Open enrollment</ButtonLink>}
      >
        The vendor asks for more before enrollment{" "}
        <span className="whitespace-nowrap">{querying.id}</span> can go on.
      </Banner>
    );
  }
  const processing = open.find(({ status }) => status === "Processing");
  if (processing) {
    return (
      <Banner
        tone="info"
        title="Your enrollment is being reviewed"
        actions={<ButtonLink href={enrollmentHref(processing.id)}>Open enrollment</ButtonLink>}
      >
        The vendor looks at it; there is nothing for you to do at the moment.
      </Banner>
    );
  }
  if (!reason) return null;
  return (
    <Banner tone="neutral" title="You can't enrol in this program">
      {reason}
    </Banner>
  );
}
