import type { ComponentProps, ReactNode } from "react";

type Props = ComponentProps<"input"> & {
  type: "checkbox" | "radio";
  label: ReactNode;
  description?: ReactNode;
};

/** One box or button with its words; the whole line is pressed, not only the mark. */
export function Choice({ label, description, id, ...rest }: Props) {
  const descriptionId = description ? `${id}-description` : undefined;
  return (
    <label className="target -mx-2 flex max-w-form items-start gap-3 rounded-control px-2 py-2 has-[:enabled]:hover:bg-hover">
      <input
        {...rest}
        id={id}
        aria-describedby={descriptionId}
        className="mt-0.5 size-5 shrink-0"
      />
      <span className="min-w-0">
        {label}
        {description && (
          <span id={descriptionId} className="block text-muted text-sm">
            {description}
          </span>
        )}
      </span>
    </label>
  );
}
