import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { auditHref } from "./address";

type Props = {
  eventTypes: { key: string; name: string }[];
  search: string;
  event: string;
  /** Calendar days of the reader's own zone. */
  from: string;
  until: string;
  isFiltered: boolean;
};

/** A plain form whose address is the filtered list; it needs no script. */
export function RecordFilters({ eventTypes, search, event, from, until, isFiltered }: Props) {
  return (
    <search>
      <form
        action={auditHref}
        className="grid items-end gap-4 xs:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr_auto]"
      >
        <div className="xs:max-sm:col-span-2">
          <Field name="q" label="Object or person">
            {(control) => (
              <TextInput
                {...control}
                name="q"
                type="search"
                autoComplete="off"
                placeholder="Name or id"
                defaultValue={search}
              />
            )}
          </Field>
        </div>
        <div className="xs:max-sm:col-span-2">
          <Field name="event" label="Event">
            {(control) => (
              <Select
                {...control}
                name="event"
                width="full"
                placeholder="All events"
                defaultValue={event}
                options={eventTypes.map(({ key, name }) => ({ value: key, label: name }))}
              />
            )}
          </Field>
        </div>
        <Field name="from" label="From">
          {(control) => <DateInput {...control} name="from" defaultValue={from} />}
        </Field>
        <Field name="until" label="Until">
          {(control) => <DateInput {...control} name="until" defaultValue={until} />}
        </Field>
        <div className="flex gap-2 max-sm:*:grow xs:max-lg:col-span-2">
          <Button type="submit">Filter</Button>
          {isFiltered && <ButtonLink href={auditHref}>Clear</ButtonLink>}
        </div>
      </form>
    </search>
  );
}
