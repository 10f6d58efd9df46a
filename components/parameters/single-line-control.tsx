import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import type { ControlProps } from "./control-props";
import { questionOf, textIn } from "./question";

export function SingleLineControl(props: ControlProps) {
  const { definition, value, onChange, onBlur, name } = props;
  const { maxChar, placeholderText } = definition.options;
  const ask = maxChar ? `Up to ${maxChar.toLocaleString("en")} characters.` : undefined;
  return (
    <Field {...questionOf(props, ask)} label={definition.name}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          value={textIn(value)}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          placeholder={placeholderText}
          width={widthFor(maxChar)}
        />
      )}
    </Field>
  );
}

/** A box as wide as its answer tells more than a hint. */
function widthFor(maxChar: number | undefined) {
  if (!maxChar || maxChar > 30) return "full";
  return maxChar > 12 ? "medium" : "short";
}
