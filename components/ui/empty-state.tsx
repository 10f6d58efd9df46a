import type { ReactNode } from "react";

type Props = {
  /** Why there is nothing: "No certificates yet". */
  title: string;
  /** What to do about it. */
  children?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
};

export function EmptyState({ title, children, icon, action }: Props) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-card border border-line border-dashed px-4 py-12 text-center">
      {icon && (
        <span aria-hidden className="text-muted [&_svg]:size-8">
          {icon}
        </span>
      )}
      <h2 className="font-semibold text-lg">{title}</h2>
      {children && <div className="max-w-measure text-muted">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
