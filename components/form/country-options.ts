import names from "countries-list/minimal/countries.en.min.json";
import type { Option } from "./select";

/** Every country with its two letters, by name. The list ships with the form, not with other pages. */
export const countryOptions: Option[] = Object.entries(names)
  .map(([value, label]) => ({ value, label }))
  .sort((one, other) => one.label.localeCompare(other.label, "en"));
