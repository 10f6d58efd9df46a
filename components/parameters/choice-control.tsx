import { RadioGroup } from "@/components/form/radio-group";
import type { ControlProps } from "./control-props";
import { questionOf, textIn } from "./question";

export function ChoiceControl(props: ControlProps) {
  const { definition, value, onChange } = props;
  return (
    <RadioGroup
      {...questionOf(props)}
      legend={definition.name}
      options={definition.options.optionsList}
      value={textIn(value)}
      onValueChange={onChange}
    />
  );
}
