import type { Route } from "next";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";

type Props = {
  /** "Enrol in Northlight Authorised Partner". */
  title: string;
  /** What stands in the way: "This certificate was terminated". */
  obstacle: string;
  back: { href: Route; label: string };
  actions: ReactNode;
  /** Why, and what to do instead. */
  children: ReactNode;
};

/** In place of the wizard where it would lead nowhere: why not, and where to go. */
export function WizardRefusal({ title, obstacle, back, actions, children }: Props) {
  return (
    <div className="space-y-6">
      <PageHeader name={title} back={back} />
      <Banner tone="warning" title={obstacle} actions={actions}>
        {children}
      </Banner>
    </div>
  );
}
