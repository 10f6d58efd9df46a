import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { FieldGroup } from "@/components/form/field-group";
import { dateInWords } from "@/lib/parameters/calendar-date";
import type { Definition } from "@/lib/parameters/definition";
import { isRecord } from "@/lib/parameters/options";
import type { ControlProps } from "./control-props";
import { partErrors, questionOf, textIn } from "./question";

export function DateControl(props: ControlProps) {
  const { definition, value, onChange, onBlur, name } = props;
  if (definition.options.dateRange) return <RangeControl {...props} />;
  return (
    <Field {...questionOf(props, windowOf(definition))} label={definition.name}>
      {(control) => (
        <DateInput
          {...control}
          name={name}
          min={definition.options.minAvailableDate}
          max={definition.options.maxAvailableDate}
          value={textIn(value)}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}

const parts = [
  { key: "start", label: "Start date" },
  { key: "end", label: "End date" },
] as const;

function RangeControl(props: ControlProps) {
  const { definition, value, onChange, onBlur, name, error } = props;
  const range = isRecord(value) ? value : {};
  return (
    <FieldGroup {...questionOf(props, windowOf(definition))} legend={definition.name}>
      <div className="flex flex-wrap gap-4 pt-1">
        {parts.map(({ key, label }) => (
          <Field key={key} name={`${name}.${key}`} label={label} error={partErrors(error)[key]}>
            {(control) => (
              <DateInput
                {...control}
                name={`${name}.${key}`}
                min={definition.options.minAvailableDate}
                max={definition.options.maxAvailableDate}
                value={textIn(range, key)}
                onChange={(event) => onChange({ ...range, [key]: event.target.value })}
                onBlur={onBlur}
              />
            )}
          </Field>
        ))}
      </div>
    </FieldGroup>
  );
}

function windowOf({ options }: Definition) {
  const first = options.minAvailableDate && dateInWords(options.minAvailableDate);
  const last = options.maxAvailableDate && dateInWords(options.maxAvailableDate);
  if (first && last) return `From ${first} to ${last}.`;
  if (first) return `On or after ${first}.`;
  return last ? `On or before ${last}.` : undefined;
}
