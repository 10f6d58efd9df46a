import clsx from "clsx";
import type { ReactNode } from "react";
import { type Tone, toneSoft } from "./tone";

type Props = { tone: Tone; icon?: ReactNode; children: ReactNode };

/** A word with a mark: the mark or the word alone would be enough, so colour never has to be. */
export function Chip({ tone, icon, children }: Props) {
  return (
    <span
      className={clsx(
        "inline-flex max-w-full items-center gap-1.5 whitespace-nowrap rounded-full border border-transparent px-2.5 py-0.5 font-medium text-sm",
        "[&_svg]:size-4 [&_svg]:shrink-0 print:border-current",
        toneSoft[tone],
      )}
    >
      {icon ?? <span aria-hidden className="size-2 shrink-0 rounded-full bg-current" />}
      {children}
    </span>
  );
}
