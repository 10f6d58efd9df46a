import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import type { ControlProps } from "./control-props";
import { questionOf, textIn } from "./question";

export function EmailControl(props: ControlProps) {
  const { definition, value, onChange, onBlur, name } = props;
  return (
    <Field {...questionOf(props)} label={definition.name}>
      {(control) => (
        <TextInput
          {...control}
          type="email"
          name={name}
          value={textIn(value)}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          placeholder={definition.options.placeholderText}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
