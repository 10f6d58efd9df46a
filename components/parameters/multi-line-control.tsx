import { Field } from "@/components/form/field";
import { TextArea } from "@/components/form/text-area";
import type { ControlProps } from "./control-props";
import { questionOf, textIn } from "./question";

export function MultiLineControl(props: ControlProps) {
  const { definition, value, onChange, onBlur, name } = props;
  return (
    <Field {...questionOf(props)} label={definition.name}>
      {(control) => (
        <TextArea
          {...control}
          name={name}
          value={textIn(value)}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          placeholder={definition.options.placeholderText}
          limit={definition.options.maxChar}
        />
      )}
    </Field>
  );
}
