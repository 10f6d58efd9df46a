import { literal } from "./sql";

/** One member of a JSON object: its name and the SQL of its value. */
export type Member = { name: string; sql: string };

/** PostgreSQL passes at most 100 arguments to a function, and a member takes two. */
const MAX_MEMBERS = 50;

/** SQL of a JSON object with its members in the given order; there must be one at least. */
export function jsonObject(members: Member[]): string {
  const parts: string[] = [];
  for (let start = 0; start < members.length; start += MAX_MEMBERS) {
    parts.push(buildObject(members.slice(start, start + MAX_MEMBERS)));
  }
  if (parts.length <= 1) return parts[0] ?? "json_build_object()";
  return `(${parts.map(openObject).join(" || ',' || ")})::json`;
}

function buildObject(members: Member[]): string {
  const pairs = members.map(({ name, sql }) => `${literal(name)}, ${sql}`);
  return `json_build_object(${pairs.join(", ")})`;
}

/** The text of one part without the braces that its neighbours make superfluous. */
function openObject(part: string, index: number, parts: string[]): string {
  const text = index === 0 ? `(${part})::text` : `substr((${part})::text, 2)`;
  return index === parts.length - 1 ? text : `left(${text}, -1)`;
}
