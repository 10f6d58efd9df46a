import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextInput } from "@/components/form/text-input";
import type { Problem } from "@/lib/contract/problem";
import { webhookTypes } from "./webhook-types";

export type WebhookValues = {
  name: string;
  description: string;
  type: string;
  url: string;
  /** The id of the program that it is for; empty for all. */
  program: string;
};

type Props = {
  values: WebhookValues;
  programs: { id: string; name: string }[];
  problem: Problem | undefined;
  /** The type of a webhook stays as it was chosen. */
  kind: "add" | "change";
};

export function WebhookFields({ values, programs, problem, kind }: Props) {
  const errorOf = (name: string) => problem?.errors?.[name]?.[0];
  return (
    <div className="space-y-6">
      {kind === "add" && (
        <Field name="type" label="When your system is asked" error={errorOf("type")}>
          {(control) => (
            <Select
              {...control}
              name="type"
              width="full"
              options={webhookTypes}
              defaultValue={values.type || webhookTypes[0]?.value}
            />
          )}
        </Field>
      )}
      <Field
        name="url"
        label="Address"
        hint="Where your system listens, beginning with https://."
        error={errorOf("url")}
      >
        {(control) => (
          <TextInput
            {...control}
            name="url"
            type="url"
            inputMode="url"
            autoComplete="off"
            defaultValue={values.url}
          />
        )}
      </Field>
      <Field name="program" label="Program" error={errorOf("criteria[0].value")}>
        {(control) => (
          <Select
            {...control}
            name="program"
            width="full"
            placeholder="All programs"
            options={programs.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={values.program}
          />
        )}
      </Field>
      <Field name="name" label="Name" optional={kind === "add"} error={errorOf("name")}>
        {(control) => (
          <TextInput {...control} name="name" autoComplete="off" defaultValue={values.name} />
        )}
      </Field>
      <Field name="description" label="Description" optional error={errorOf("description")}>
        {(control) => (
          <TextArea
            {...control}
            name="description"
            rows={3}
            limit={2000}
            defaultValue={values.description}
          />
        )}
      </Field>
      <Field
        name="secret"
        label={kind === "add" ? "Secret" : "New secret"}
        optional
        hint={
          kind === "add"
            ? "24 characters at least. Leave it empty and one is made for you."
            : "24 characters at least. Leave it empty to keep the present one."
        }
        error={errorOf("secret")}
      >
        {(control) => (
          <TextInput {...control} name="secret" type="password" autoComplete="new-password" />
        )}
      </Field>
    </div>
  );
}
