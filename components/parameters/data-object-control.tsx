import { Field } from "@/components/form/field";
import { TextArea } from "@/components/form/text-area";
import type { ControlProps } from "./control-props";
import { prettyData } from "./pretty-data";
import { questionOf } from "./question";

export function DataObjectControl(props: ControlProps) {
  const { definition, value, onChange, onBlur, name } = props;
  const { objectType, placeholderText } = definition.options;
  return (
    <Field
      {...questionOf(props, `Written as ${objectType.toUpperCase()}.`)}
      label={definition.name}
    >
      {(control) => (
        <TextArea
          {...control}
          name={name}
          value={prettyData(value)}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          placeholder={placeholderText}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          className="font-mono"
        />
      )}
    </Field>
  );
}
