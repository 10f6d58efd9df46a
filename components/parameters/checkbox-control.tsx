import { CheckboxGroup } from "@/components/form/checkbox-group";
import type { ControlProps } from "./control-props";
import { questionOf } from "./question";

export function CheckboxControl(props: ControlProps) {
  const { definition, value, onChange } = props;
  return (
    <CheckboxGroup
      {...questionOf(props)}
      legend={definition.name}
      options={definition.options.optionsList}
      value={Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : []}
      onValueChange={onChange}
    />
  );
}
