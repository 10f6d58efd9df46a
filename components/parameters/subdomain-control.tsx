import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import type { ControlProps } from "./control-props";
import { questionOf, textIn } from "./question";

export function SubdomainControl(props: ControlProps) {
  const { definition, value, onChange, onBlur, name } = props;
  const { domainSuffix, placeholderText } = definition.options;
  return (
    <Field {...questionOf(props, domainSuffix && askFor(domainSuffix))} label={definition.name}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          value={textIn(value)}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          placeholder={placeholderText}
          suffix={domainSuffix && `.${domainSuffix}`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="url"
        />
      )}
    </Field>
  );
}

/** The suffix stands behind the input, where a screen reader does not look for it. */
function askFor(domainSuffix: string) {
  return `Only the part in front of .${domainSuffix}`;
}
