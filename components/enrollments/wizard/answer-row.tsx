import clsx from "clsx";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** The answers of one step. */
export function AnswerSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="max-w-form">
      <h2 className="font-semibold text-lg">{title}</h2>
      <dl className="mt-3 divide-y border-y">{children}</dl>
    </section>
  );
}

type Props = {
  /** Id of the Change link, to which the error summary leads. */
  id: string;
  label: string;
  /** Where the answer is given; without it nobody changes it here. */
  change: Route | undefined;
  errors?: string[];
  children: ReactNode;
};

/** A question, its answer, what is wrong with it, and the way to change it. */
export function AnswerRow({ id, label, change, errors = [], children }: Props) {
  const errorId = `${id}-error`;
  const isWrong = errors.length > 0;
  return (
    <div
      className={clsx(
        "grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 py-3 sm:grid-cols-[12rem_minmax(0,1fr)_auto]",
        isWrong && "border-l-4 border-l-danger pl-4",
      )}
    >
      <dt className="text-muted max-sm:row-start-1 sm:font-medium sm:text-ink">{label}</dt>
      <dd className="min-w-0 break-words max-sm:col-span-2 max-sm:row-start-2">
        {isWrong && (
          <div id={errorId} className="font-medium text-danger">
            {errors.map((message) => (
              <p key={message}>
                <span className="sr-only">Error: </span>
                {message}
              </p>
            ))}
          </div>
        )}
        {children}
      </dd>
      {change && (
        <dd className="max-sm:col-start-2 max-sm:row-start-1">
          <Link
            id={id}
            href={change}
            prefetch={false}
            aria-describedby={isWrong ? errorId : undefined}
            className="inline-flex min-h-6 items-center text-primary underline underline-offset-4"
          >
            Change<span className="sr-only"> {label}</span>
          </Link>
        </dd>
      )}
    </div>
  );
}
