import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { ParameterGroup } from "@/lib/contract/group";
import type { Parameter } from "@/lib/contract/parameter";

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
          <li key={parameter.id} className="space-y-1 px-4 py-3 sm:px-5">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-0 font-medium">{parameter.name ?? parameter.id}</span>
              {marksOf(parameter).map((mark) => (
                <Chip key={mark} tone="neutral">
                  {mark}
                </Chip>
              ))}
            </div>
            <p className="text-muted text-sm tabular-nums">{factsOf(parameter).join(" · ")}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function marksOf({ constraints }: Parameter) {
  return [
    constraints?.required && "Required",
    constraints?.hidden && "Hidden from clients",
    constraints?.readonly && "Read-only",
  ].filter((mark) => typeof mark === "string");
}

function factsOf({ phase, type, externalId, id }: Parameter) {
  const who = phase === "Fulfillment" ? "Filled in by the vendor" : "Answered by the client";
  return [who, type, externalId, id].filter(Boolean);
}
