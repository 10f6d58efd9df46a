import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import type { ControlProps } from "./control-props";
import { questionOf, textIn } from "./question";

/** The combobox stays the device's own select while its list is short. */
export function DropDownControl(props: ControlProps) {
  const { definition, value, onChange, onBlur, name } = props;
  const { optionsList, placeholderText } = definition.options;
  return (
    <Field {...questionOf(props)} label={definition.name}>
      {(control) => (
        <Combobox
          {...control}
          name={name}
          value={textIn(value)}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          options={optionsList}
          placeholder={placeholderText ?? "Choose an option"}
        />
      )}
    </Field>
  );
}
