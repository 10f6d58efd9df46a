import { CircleCheck } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { DateText } from "@/components/ui/date-text";
import type { Role } from "@/lib/contract/common";
import type { Enrollment } from "@/lib/contract/enrollment";
import type { Reader } from "@/lib/format";
import { type Speaker, validationWords } from "./validation-words";

type Props = { enrollment: Enrollment; role: Role; reader: Reader };

/** Whether the vendor's own system has checked the enrollment: a line when it has, a notice when it hasn't. */
export function ValidationNotice({ enrollment, role, reader }: Props) {
  const { validation } = enrollment;
  if (!validation) return null;
  const speaker: Speaker = { enrollment, role };
  const { title, next, isGood } = validationWords(validation, speaker);
  const when = <DateText value={validation.at} reader={reader} form="time" />;
  if (isGood) {
    return (
      <p className="flex gap-2 text-muted">
        <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-success" />
        <span>
          {title} on {when}
        </span>
      </p>
    );
  }
  return (
    <Banner
      tone="warning"
      title={title}
      next={
        validation.nextAttempt && next.isRetried ? (
          <>
            Next: it is asked again by itself, on{" "}
            <DateText value={validation.nextAttempt} reader={reader} form="time" />.
          </>
        ) : (
          next.text
        )
      }
    >
      <p className="whitespace-pre-line">
        {validation.message} ({when})
      </p>
    </Banner>
  );
}
