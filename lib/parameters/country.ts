/** The English name of a country from its two letters; anything else is returned as it is. */
export function countryName(code: string) {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  return names.of(code.toUpperCase()) ?? code;
}

const names = new Intl.DisplayNames(["en"], { type: "region" });
