import { TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { messageText } from "@/lib/contract/message";
import type { ValueEntry, ValueGroup } from "@/lib/parameters/value-groups";
import { ParameterValueView } from "./parameter-value-view";

type Props = {
  groups: readonly ValueGroup[];
  /** The level below the page's own heading. */
  heading?: "h2" | "h3" | "h4";
  /** What stands beside a group's title: a link that leads to its questions. */
  action?: (group: ValueGroup) => ReactNode;
};

/** Answers to be read, by group; a remark stands under the answer that it is about. */
export function ParameterValuesList({ groups, heading = "h3", action }: Props) {
  return (
    <div className="space-y-8">
      {groups.map((group) => (
        <Group key={group.id} group={group} heading={heading} action={action?.(group)} />
      ))}
    </div>
  );
}

type GroupProps = { group: ValueGroup; heading: "h2" | "h3" | "h4"; action: ReactNode };

function Group({ group, heading: Title, action }: GroupProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={group.title ? titleId : undefined}>
      {(group.title || action) && (
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          {group.title && (
            <Title id={titleId} className="font-semibold text-lg">
              {group.title}
            </Title>
          )}
          {action}
        </div>
      )}
      <dl className="divide-y divide-line border-line border-y">
        {group.entries.map((entry) => (
          <Entry key={entry.value.id} {...entry} />
        ))}
      </dl>
    </section>
  );
}

function Entry({ definition, value }: ValueEntry) {
  const name = definition?.name ?? value.name ?? value.id;
  return (
    <div className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(10rem,1fr)_2fr]">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 max-w-measure break-words">
        <ParameterValueView definition={definition} value={value} />
        {value.error && <Remark text={messageText(value.error)} />}
      </dd>
    </div>
  );
}

function Remark({ text }: { text: string }) {
  return (
    <p className="mt-1 flex items-start gap-2 font-medium text-warning">
      <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0" />
      <span className="whitespace-pre-line">
        <span className="sr-only">Remark: </span>
        {text}
      </span>
    </p>
  );
}
