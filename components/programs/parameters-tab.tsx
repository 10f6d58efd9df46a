import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { ParameterGroup } from "@/lib/contract/group";
import type { Parameter, ParameterType } from "@/lib/contract/parameter";

type Props = { groups: readonly ParameterGroup[]; parameters: readonly Parameter[] };

/** What an enrollment asks for and what the vendor fills in, group by group in the wizard's order. */
export function ParametersTab({ groups, parameters }: Props) {
  if (parameters.length === 0) {
    return (
      <EmptyState title="No parameters">
        An enrollment in this program asks for nothing but the certificate's holder.
      </EmptyState>
    );
  }
  const known = new Set(groups.map(({ id }) => id));
  const ungrouped = parameters.filter(({ group }) => !group || !known.has(group.id));
  return (
    <div className="space-y-8">
      {groups.map(({ id, label, name, description }) => (
        <Group
          key={id}
          title={label || name || id}
          description={description}
          parameters={parameters.filter(({ group }) => group?.id === id)}
        />
      ))}
      <Group title="In no group" parameters={ungrouped} />
    </div>
  );
}

type GroupProps = { title: string; description?: string | null; parameters: Parameter[] };

function Group({ title, description, parameters }: GroupProps) {
  if (parameters.length === 0) return null;
  return (
    <Section title={title} description={description}>
      <ul className="divide-y rounded-card border bg-surface">
        {parameters.map((parameter) => (
          <Entry key={parameter.id} parameter={parameter} />
        ))}
      </ul>
    </Section>
  );
}

function Entry({ parameter }: { parameter: Parameter }) {
  const { id, name, externalId } = parameter;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 px-4 py-3 sm:px-5">
      <div className="min-w-0 grow basis-64">
        <p className="font-medium">{name ?? id}</p>
        <p className="text-muted text-sm">{factsOf(parameter).join(" · ")}</p>
      </div>
      <p className="break-words text-muted text-xs tabular-nums">
        {[externalId, id].filter(Boolean).join(" · ")}
      </p>
    </li>
  );
}

function factsOf({ phase, type = "", constraints }: Parameter) {
  const kind = kinds[type] ?? type;
  if (type === "Heading") return [kind];
  return [
    kind,
    phase === "Fulfillment" ? "filled in by the vendor" : "answered by the client",
    constraints?.required && "required",
    constraints?.hidden && "hidden from clients",
    constraints?.readonly && "read-only",
  ].filter((fact) => typeof fact === "string");
}

/** The types of the API in words; one that a newer platform invents is shown as it is. */
const kinds: Record<string, string> = {
  SingleLineText: "One line",
  MultiLineText: "Several lines",
  Address: "Address",
  Contact: "Contact",
  Checkbox: "Boxes to tick",
  Choice: "One of a few",
  DropDown: "One of a list",
  Subdomain: "Subdomain",
  Heading: "Heading between questions",
  Email: "E-mail address",
  DataObject: "Data",
  Date: "Date",
} satisfies Record<ParameterType, string>;
