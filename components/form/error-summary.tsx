"use client";

import { type MouseEvent, useEffect, useId, useRef } from "react";
import { fieldId } from "./field-id";

export type FieldError = { name: string; message: string };

type Props = {
  errors: FieldError[];
  /** Counts the attempts to go on; each failed one brings the focus here, corrections in between do not. */
  attempt?: number;
  title?: string;
};

/** All that stands in the way, on top of the form, each line leading to its field. */
export function ErrorSummary({ errors, attempt = 0, title = "There is a problem" }: Props) {
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  const isShown = errors.length > 0;

  useEffect(() => {
    if (isShown && attempt >= 0) box.current?.focus();
  }, [isShown, attempt]);

  useEffect(() => {
    if (!isShown) return;
    const plain = document.title.replace(/^Error: /, "");
    document.title = `Error: ${plain}`;
    return () => {
      document.title = document.title.replace(/^Error: /, "");
    };
  }, [isShown]);

  if (!isShown) return null;
  return (
    <section
      ref={box}
      role="alert"
      aria-labelledby={titleId}
      tabIndex={-1}
      className="max-w-form rounded-card border-2 border-danger bg-surface p-4 sm:p-5"
    >
      <h2 id={titleId} className="font-semibold text-lg">
        {title}
      </h2>
      <ul className="mt-2 space-y-1">
        {errors.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            <a
              href={`#${fieldId(name)}`}
              onClick={(event) => goTo(event, name)}
              className="inline-flex min-h-6 items-center font-medium text-danger underline underline-offset-4"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Brings label and error into sight with the control, which a bare jump to the control would not. */
function goTo(event: MouseEvent, name: string): void {
  const control = controlOf(fieldId(name));
  if (!control) return;
  event.preventDefault();
  const group = control.closest("fieldset") ?? control.parentElement ?? control;
  group.scrollIntoView({ block: "start" });
  control.focus({ preventScroll: true });
}

/** A group such as an address has no control of its own; its first one stands for it. */
function controlOf(id: string): HTMLElement | null {
  const part = `[id^="${id}-"]:is(input, select, textarea)`;
  return document.getElementById(id) ?? document.querySelector<HTMLElement>(part);
}
