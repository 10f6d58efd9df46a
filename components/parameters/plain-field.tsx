import type { ControlProps } from "./control-props";
import { hintOf } from "./hint";
import { ParameterValueView } from "./parameter-value-view";

/** A question whose answer is set by somebody else. */
export function PlainField({ definition, value }: Pick<ControlProps, "definition" | "value">) {
  return (
    <dl className="space-y-1.5">
      <dt className="font-medium">{definition.name}</dt>
      <dd className="max-w-measure">
        <div className="text-muted">{hintOf(definition)}</div>
        <ParameterValueView definition={definition} value={{ id: definition.id, value }} />
      </dd>
    </dl>
  );
}
