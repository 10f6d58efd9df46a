import { Choice } from "@/components/form/choice";
import { Field } from "@/components/form/field";
import { FieldGroup } from "@/components/form/field-group";
import { fieldId } from "@/components/form/field-id";
import { RadioGroup } from "@/components/form/radio-group";
import { TextInput } from "@/components/form/text-input";
import type { Problem } from "@/lib/contract/problem";
import type { ProgramSettings } from "@/lib/contract/program";
import {
  checksTitle,
  isOn,
  settingsSwitches,
  unreachableChoices,
  unreachableName,
  whenUnreachable,
} from "./settings-switches";

type Props = {
  settings: ProgramSettings | undefined;
  /** What was sent and refused: it takes the place of what is stored. */
  typed?: { days: string; on: string[]; whenUnreachable: string };
  problem?: Problem;
};

const daysName = "terminateOnExpiration.duration";

export function SettingsFields({ settings, typed, problem }: Props) {
  const days = typed?.days ?? settings?.terminateOnExpiration?.duration ?? "";
  return settingsSwitches.map(({ title, switches }) => (
    <FieldGroup key={title} name={title} legend={title} look="heading">
      {switches.map(({ name, label, hint }) => (
        <Choice
          key={name}
          type="checkbox"
          id={fieldId(name)}
          name={name}
          value="on"
          label={label}
          description={hint}
          defaultChecked={typed?.on.includes(name) ?? isOn(settings, name)}
        />
      ))}
      {title === checksTitle && (
        <RadioGroup
          name={unreachableName}
          legend="When your system can’t be reached"
          options={unreachableChoices}
          defaultValue={typed?.whenUnreachable ?? whenUnreachable(settings)}
        />
      )}
      {title === "Expiration" && (
        <Field
          name={daysName}
          label="Days from activation to expiration"
          error={problem?.errors?.[daysName]?.[0]}
        >
          {(control) => (
            <TextInput
              {...control}
              name={daysName}
              inputMode="numeric"
              autoComplete="off"
              width="short"
              defaultValue={days}
            />
          )}
        </Field>
      )}
    </FieldGroup>
  ));
}
