/**
 * Text as it can be stored: PostgreSQL refuses NUL and lone surrogates in `jsonb`. Trimmed, line breaks as "\n";
 * what is not text is returned as it is.
 */
export function cleanText(value: unknown) {
  if (typeof value !== "string") return value;
  return storable(value).replace(/\r\n?/g, "\n").trim();
}

/** Text on one line: a line break becomes a blank. */
export function cleanLine(value: unknown) {
  if (typeof value !== "string") return value;
  return storable(value)
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");
}

/** Whether the database can hold the text as it is. */
export function isStorableText(text: string) {
  return text.isWellFormed() && !text.includes("\u0000");
}

function storable(text: string) {
  return text.toWellFormed().replaceAll("\u0000", "");
}
