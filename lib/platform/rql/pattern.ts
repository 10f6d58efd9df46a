/**
 * A LIKE pattern from `like`'s (contract §3.2): `*` is a wildcard at the very start or end only,
 * `\*` is an asterisk everywhere, and nothing else is special.
 */
export function likePattern(pattern: string): string {
  const start = pattern.startsWith("*") ? "%" : "";
  const rest = start ? pattern.slice(1) : pattern;
  const end = rest.endsWith("*") && !rest.endsWith("\\*") ? "%" : "";
  const middle = end ? rest.slice(0, -1) : rest;
  const text = middle.replaceAll("\\*", "*").replaceAll(/[\\%_]/g, "\\$&");
  return `${start}${text}${end}`;
}
