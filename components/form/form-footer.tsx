import type { Route } from "next";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

type Props = {
  /** What the button does; the last page of a wizard says more than Continue. */
  submitLabel?: string;
  pending?: boolean;
  /** The way to the page before, as an address or an act. */
  back?: { href: Route } | { onBack: () => void };
  /** Quieter than the rest: Save and close. */
  children?: ReactNode;
};

/** The way on, the way back, and whatever else, in this order of weight. */
export function FormFooter({ submitLabel = "Continue", pending, back, children }: Props) {
  return (
    <div className="flex max-w-form flex-col gap-3 border-t pt-5 sm:flex-row sm:flex-wrap sm:items-center print:hidden">
      <Button type="submit" variant="primary" pending={pending}>
        {submitLabel}
      </Button>
      {back && "href" in back && <ButtonLink href={back.href}>Back</ButtonLink>}
      {back && "onBack" in back && <Button onClick={back.onBack}>Back</Button>}
      {children && <div className="flex flex-col sm:ml-auto">{children}</div>}
    </div>
  );
}
