import clsx from "clsx";
import { Check } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";

export type Step = {
  /** Tells steps with the same label apart. */
  id: string;
  label: string;
  state: "done" | "current" | "todo";
  /** Where a step that has been reached can be opened again. */
  href?: Route;
  /** Questions in it that still want an answer. */
  open?: number;
};

/** Where in the wizard this is: the whole way from 900 px, one line and a bar below. */
export function Stepper({ steps }: { steps: Step[] }) {
  const at = steps.findIndex(({ state }) => state === "current");
  const current = steps[at];
  const next = steps[at + 1];
  return (
    <nav aria-label="Steps" className="print:hidden">
      <div className="space-y-2 md:hidden">
        <p className="flex flex-wrap justify-between gap-x-4 text-sm">
          <span className="font-medium">
            Step {at + 1} of {steps.length}
            {current && <span className="sr-only">: {current.label}</span>}
          </span>
          {next && <span className="text-muted">Next: {next.label}</span>}
        </p>
        <Bar steps={steps} />
      </div>
      <ol className="max-md:hidden">
        {steps.map((step, index) => (
          <StepLine key={step.id} step={step} position={index + 1} />
        ))}
      </ol>
    </nav>
  );
}

function Bar({ steps }: { steps: Step[] }) {
  return (
    <div aria-hidden className="flex gap-1">
      {steps.map(({ id, state }) => (
        <span
          key={id}
          className={clsx("h-1.5 grow rounded-full", state === "todo" ? "bg-line" : "bg-primary")}
        />
      ))}
    </div>
  );
}

function StepLine({ step, position }: { step: Step; position: number }) {
  const words = <StepWords step={step} position={position} />;
  const line = "target flex items-center gap-3 rounded-control px-2 py-1.5";
  if (step.href && step.state !== "current") {
    return (
      <li>
        <Link href={step.href} prefetch={false} className={clsx(line, "hover:bg-hover")}>
          {words}
        </Link>
      </li>
    );
  }
  return (
    <li aria-current={step.state === "current" ? "step" : undefined} className={line}>
      {words}
    </li>
  );
}

const marks: Record<Step["state"], string> = {
  done: "border-primary bg-primary text-on-primary",
  current: "border-primary text-primary",
  todo: "border-control text-muted",
};

function StepWords({ step: { label, state, open }, position }: { step: Step; position: number }) {
  return (
    <>
      <span
        className={clsx(
          "flex size-7 shrink-0 items-center justify-center rounded-full border-2 font-semibold text-sm tabular-nums",
          marks[state],
        )}
      >
        {state === "done" ? <Check aria-hidden className="size-4" /> : position}
      </span>
      <span className="min-w-0">
        <span
          className={clsx(
            "block",
            state === "current" && "font-semibold",
            state === "todo" && "text-muted",
          )}
        >
          {label}
          {state === "done" && <span className="sr-only"> (done)</span>}
        </span>
        {Boolean(open) && (
          <span className="block text-muted text-sm">
            {open} {open === 1 ? "question" : "questions"} open
          </span>
        )}
      </span>
    </>
  );
}
