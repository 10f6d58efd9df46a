import { type ReactNode, useId } from "react";

type Props = {
  /** Where a link on the same page leads. */
  id?: string;
  title: string;
  description?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
};

/** A titled part of a page. */
export function Section({ id, title, description, action, children }: Props) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId} className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 id={titleId} className="font-semibold text-xl">
            {title}
          </h2>
          {description && <p className="mt-1 max-w-measure text-muted">{description}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
