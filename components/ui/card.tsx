import clsx from "clsx";
import type { ComponentProps } from "react";

/** A sheet of paper on the page. A link inside it with the class `cover` makes the whole card that link. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={clsx(
        "relative rounded-card border border-line bg-surface p-4 [--ground:var(--surface)] sm:p-5 print:border-control",
        "has-[a.cover:hover]:border-control",
        className,
      )}
    />
  );
}
