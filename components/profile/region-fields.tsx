import { Combobox } from "@/components/form/combobox";
import { Field } from "@/components/form/field";
import { RadioGroup } from "@/components/form/radio-group";
import { type Option, Select } from "@/components/form/select";
import type { Profile } from "./profile-form";

export type RegionChoices = { cultures: Option[]; zones: Option[] };

type Props = { shown: Profile; choices: RegionChoices; errors: Record<string, string[]> };

const orders = [
  { value: "Culture", label: "As the format says" },
  { value: "DayMonthYear", label: "Day, month, year" },
  { value: "MonthDayYear", label: "Month, day, year" },
  { value: "Iso", label: "In figures, year first" },
];

export function RegionFields({ shown, choices, errors }: Props) {
  return (
    <>
      <Field name="settings.cultureCode" label="Format" error={errors["settings.cultureCode"]?.[0]}>
        {(control) => (
          <Select
            {...control}
            name="settings.cultureCode"
            placeholder="As my browser says"
            options={choices.cultures}
            defaultValue={shown.cultureCode}
          />
        )}
      </Field>
      <Field
        name="settings.timeZone"
        label="Time zone"
        hint="Type a city near you, such as Oslo."
        error={errors["settings.timeZone"]?.[0]}
      >
        {(control) => (
          <Combobox
            {...control}
            name="settings.timeZone"
            placeholder="As my device says"
            options={choices.zones}
            defaultValue={shown.timeZone}
          />
        )}
      </Field>
      <RadioGroup
        name="settings.dateFormat"
        legend="Order of dates"
        options={orders}
        defaultValue={shown.dateFormat}
        error={errors["settings.dateFormat"]?.[0]}
      />
    </>
  );
}
