import { Choice } from "./choice";
import type { ChoiceGroupProps } from "./choice-group";
import { FieldGroup } from "./field-group";
import { fieldId } from "./field-id";

/** Any number of answers. The value keeps the order of the options, not of the presses. */
export function CheckboxGroup(props: ChoiceGroupProps<string[]>) {
  const { options, value, defaultValue, onValueChange, control, ...group } = props;
  const id = fieldId(group.name);

  function toggle(toggled: string, isOn: boolean) {
    const chosen = options.map((option) => option.value);
    onValueChange?.(chosen.filter((one) => (one === toggled ? isOn : value?.includes(one))));
  }

  return (
    <FieldGroup {...group}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="checkbox"
          {...control}
          name={control?.name ?? group.name}
          id={index === 0 ? id : `${id}-${index}`}
          value={option.value}
          disabled={option.disabled}
          label={option.label}
          description={option.description}
          checked={value?.includes(option.value)}
          defaultChecked={value ? undefined : defaultValue?.includes(option.value)}
          onChange={control?.onChange ?? ((event) => toggle(option.value, event.target.checked))}
        />
      ))}
    </FieldGroup>
  );
}
