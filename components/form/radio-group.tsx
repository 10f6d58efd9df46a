import { Choice } from "./choice";
import type { ChoiceGroupProps } from "./choice-group";
import { FieldGroup } from "./field-group";
import { fieldId } from "./field-id";

/** Exactly one answer, all of them in sight. */
export function RadioGroup(props: ChoiceGroupProps<string>) {
  const { options, value, defaultValue, onValueChange, control, ...group } = props;
  const id = fieldId(group.name);
  return (
    <FieldGroup {...group}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="radio"
          {...control}
          name={control?.name ?? group.name}
          id={index === 0 ? id : `${id}-${index}`}
          value={option.value}
          disabled={option.disabled}
          label={option.label}
          description={option.description}
          checked={value === undefined ? undefined : value === option.value}
          defaultChecked={value === undefined ? defaultValue === option.value : undefined}
          onChange={control?.onChange ?? (() => onValueChange?.(option.value))}
        />
      ))}
    </FieldGroup>
  );
}
