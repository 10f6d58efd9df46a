import { ContactFields } from "@/components/form/contact-fields";
import { isRecord } from "@/lib/parameters/options";
import type { ControlProps } from "./control-props";
import { partErrors, questionOf, textIn } from "./question";

export function ContactControl(props: ControlProps) {
  const { definition, value, onChange, onBlur, error } = props;
  const phone = isRecord(value) ? value.phone : undefined;
  const errors = partErrors(error);
  return (
    <ContactFields
      {...questionOf(props)}
      legend={definition.name}
      value={{
        firstName: textIn(value, "firstName"),
        lastName: textIn(value, "lastName"),
        email: textIn(value, "email"),
        phone: { prefix: textIn(phone, "prefix"), number: textIn(phone, "number") },
      }}
      onChange={onChange}
      onBlur={onBlur}
      errors={{ ...errors, phone: phoneError(errors) }}
      phone={definition.options.phoneMandatory ? "required" : "optional"}
    />
  );
}

/** Prefix and number share one place for their errors. */
function phoneError(errors: Record<string, string>) {
  const sentences = [errors.phone, errors["phone.prefix"], errors["phone.number"]];
  return sentences.filter(Boolean).join(" ") || undefined;
}
