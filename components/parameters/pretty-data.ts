/** A data object for the eye: text as it was typed, a JSON value over several lines. */
export function prettyData(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return "";
  try {
    return JSON.stringify(value, null, 2) ?? "";
  } catch {
    return "";
  }
}
