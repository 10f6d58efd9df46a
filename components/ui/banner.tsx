import clsx from "clsx";
import {
  CircleAlert,
  CircleCheck,
  CircleHelp,
  Hourglass,
  Info,
  type LucideIcon,
} from "lucide-react";
import { type ReactNode, useId } from "react";
import { type Tone, toneSoft } from "./tone";

const icons: Record<Tone, LucideIcon> = {
  success: CircleCheck,
  info: Hourglass,
  warning: CircleHelp,
  danger: CircleAlert,
  neutral: Info,
};

type Props = {
  tone: Tone;
  /** Where the tone's own doesn't say it. */
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  /** Who acts next and by when: "Next: Adobe reviews it, usually within 2 working days." */
  next?: ReactNode;
  actions?: ReactNode;
};

/** What happened, who acts next, by when, and what the reader can do about it. */
export function Banner({ tone, icon: Icon = icons[tone], title, ...props }: Props) {
  const { children, next, actions } = props;
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={clsx(
        "flex gap-3 rounded-card border border-transparent p-4 sm:p-5 print:border-current",
        toneSoft[tone],
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-measure grow basis-64">
          <h2 id={titleId} className="font-semibold text-base">
            {title}
          </h2>
          {children && <div className="mt-1 text-ink">{children}</div>}
          {next && <p className="mt-1 font-medium text-ink">{next}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2 sm:ml-auto">{actions}</div>}
      </div>
    </section>
  );
}
