import "server-only";

type Choice = { value: string; label: string };

const regions = ["GB", "US", "AU", "CA", "DE", "FR", "IE", "IN", "NL", "NZ", "SE", "SG", "ZA"];

/** The cultures that a person may choose for dates and numbers, with the one that they have. */
export function cultureChoices(current: string | null | undefined): Choice[] {
  const names = new Intl.DisplayNames("en", { type: "region" });
  const known = regions.map((region) => ({
    value: `en-${region}`,
    label: `As in ${withArticle(names.of(region) ?? region)}`,
  }));
  return withCurrent(known, current);
}

/** All time zones of this runtime by city, which is what people look for, with the one that they have. */
export function zoneChoices(current: string | null | undefined): Choice[] {
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC");
  const byCity = zones
    .map((value) => ({ value, label: cityFirst(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
  return withCurrent([{ value: "UTC", label: "UTC" }, ...byCity], current);
}

function withCurrent(choices: Choice[], current: string | null | undefined) {
  if (!current || choices.some(({ value }) => value === current)) return choices;
  return [{ value: current, label: cityFirst(current) }, ...choices];
}

/** "Buenos Aires, Argentina, America" for `America/Argentina/Buenos_Aires`. */
function cityFirst(zone: string) {
  return zone.replaceAll("_", " ").split("/").reverse().join(", ");
}

function withArticle(region: string) {
  return /^(United|Netherlands)/.test(region) ? `the ${region}` : region;
}
