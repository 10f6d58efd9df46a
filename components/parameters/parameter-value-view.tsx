import { Fragment, type ReactNode } from "react";
import type { ParameterType, ParameterValue } from "@/lib/contract/parameter";
import { normalizeAnswer } from "@/lib/parameters/answer";
import { isEmail } from "@/lib/parameters/contact";
import { type Definition, definitionOf, isParameterType } from "@/lib/parameters/definition";
import { addressLines, contactLines, displayValue, optionLabels } from "@/lib/parameters/display";
import { prettyData } from "./pretty-data";

type Props = {
  /** Without it the type that the value names decides, and option labels come from `displayValue`. */
  definition?: Definition;
  value: ParameterValue;
};

/** An answer to be read: lines stay lines, lists are lists, nothing runs in the browser. */
export function ParameterValueView({ definition, value }: Props) {
  const known = definition ?? impliedDefinition(value);
  const answer = known && normalizeAnswer(known, value.value);
  const text = value.displayValue || (known ? displayValue(known, value.value) : "");
  if (answer === undefined && !text) return <span className="text-muted">Not answered</span>;
  if (!known || answer === undefined) return text;
  return views[known.type]({ answer, text, definition });
}

type View = (shown: { answer: unknown; text: string; definition?: Definition }) => ReactNode;

const views = {
  SingleLineText: ({ text }) => text,
  MultiLineText: ({ text }) => <span className="whitespace-pre-line">{text}</span>,
  Address: ({ answer, text }) => <Lines lines={addressLines(answer)} text={text} />,
  Contact: ({ answer, text }) => <Lines lines={contactLines(answer)} text={text} />,
  Checkbox: checkedOptions,
  Choice: ({ text }) => text,
  Subdomain: ({ text }) => text,
  Heading: ({ text }) => text,
  DropDown: ({ text }) => text,
  Email: ({ text }) => <Line text={text} />,
  DataObject: ({ answer }) => (
    <pre className="whitespace-pre-wrap break-words font-mono text-sm">{prettyData(answer)}</pre>
  ),
  Date: ({ text }) => <span className="tabular-nums">{text}</span>,
} satisfies Record<ParameterType, View>;

function Lines({ lines, text }: { lines: string[]; text: string }) {
  if (lines.length === 0) return text;
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: Two lines may be equal, and the list is never reordered.
    <Fragment key={index}>
      {index > 0 && <br />}
      <Line text={line} />
    </Fragment>
  ));
}

function Line({ text }: { text: string }) {
  const href = linkTo(text);
  if (!href) return text;
  return (
    <a href={href} className="text-primary underline underline-offset-4">
      {text}
    </a>
  );
}

/** Only what passed as an address or a number becomes a link, so that no answer can bring a scheme of its own. */
function linkTo(text: string) {
  if (isEmail(text)) return `mailto:${encodeURIComponent(text)}`;
  return /^\+\d[\d\s().\-/]{4,}$/.test(text) ? `tel:${text.replace(/[^+\d]/g, "")}` : undefined;
}

function checkedOptions({ answer, text, definition }: Parameters<View>[0]) {
  const labels = definition ? optionLabels(definition, answer) : [];
  if (labels.length < 2) return text;
  return (
    <ul className="list-disc pl-5">
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  );
}

function impliedDefinition({ id, name, type }: ParameterValue) {
  return type && isParameterType(type) ? definitionOf({ id, name, type }) : undefined;
}
