import { AddressFields } from "@/components/form/address-fields";
import { countryOptions } from "@/components/form/country-options";
import { neededAddressParts } from "@/lib/parameters/address";
import type { ControlProps } from "./control-props";
import { partErrors, questionOf, textIn } from "./question";

export function AddressControl(props: ControlProps) {
  const { definition, value, onChange, onBlur, error } = props;
  return (
    <AddressFields
      {...questionOf(props)}
      legend={definition.name}
      value={{
        addressLine1: textIn(value, "addressLine1"),
        addressLine2: textIn(value, "addressLine2"),
        postCode: textIn(value, "postCode"),
        city: textIn(value, "city"),
        state: textIn(value, "state"),
        country: textIn(value, "country"),
      }}
      onChange={onChange}
      onBlur={onBlur}
      needed={neededParts(textIn(value, "country"))}
      errors={partErrors(error)}
      countries={countryOptions}
    />
  );
}

/** Before a country is chosen the postcode counts as needed: it is in most, and a mark that goes away misleads. */
function neededParts(country: string | undefined) {
  const needed = neededAddressParts(country);
  return country ? needed : [...needed, "postCode" as const];
}
