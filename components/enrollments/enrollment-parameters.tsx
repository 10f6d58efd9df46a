import { ParameterValuesList } from "@/components/parameters/parameter-values-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { ParameterGroup } from "@/lib/contract/group";
import type { Parameter, ParameterValues } from "@/lib/contract/parameter";
import { definitionsOf } from "@/lib/parameters/definition";
import { valueGroups } from "@/lib/parameters/value-groups";

type Props = { values: ParameterValues; parameters: Parameter[]; groups: ParameterGroup[] };

/** The answers of the client and the values of the vendor, by group, with remarks under them. */
export function EnrollmentParameters({ values, parameters, groups }: Props) {
  const { ordering = [], fulfillment = [] } = values;
  if (ordering.length === 0 && fulfillment.length === 0) {
    return <EmptyState title="No parameters">This program asks for nothing.</EmptyState>;
  }
  const definitions = definitionsOf(parameters, [...ordering, ...fulfillment]);
  return (
    <div className="space-y-8">
      {ordering.length > 0 && (
        <Section title="Ordering" description="What the client answered.">
          <ParameterValuesList groups={valueGroups(ordering, { groups, definitions })} />
        </Section>
      )}
      {fulfillment.length > 0 && (
        <Section title="Fulfillment" description="What the vendor filled in.">
          <ParameterValuesList groups={valueGroups(fulfillment, { groups, definitions })} />
        </Section>
      )}
    </div>
  );
}
