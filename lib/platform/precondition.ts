import type { Endpoint } from "@/lib/contract/endpoint";
import { ProblemError, problemOf } from "@/lib/contract/problem";

type Row = { id: string; revision: number };

/** The entity tag of an object: its revision (contract §5). */
export function etagOf(revision: number) {
  return `"${revision}"`;
}

/**
 * What `If-Match` asks of the object that the path addresses, as a check of its locked row: 412 with the current
 * revision when the caller knows another one (RFC 9110 §13.1.1). Without the header everything matches.
 */
export function preconditionOf(
  { method, headers }: Request,
  { endpoint, params }: { endpoint: Endpoint; params: Record<string, string> },
): (row: Row) => void {
  const header = method === "GET" ? null : headers.get("if-match");
  if (header === null) return matchAll;
  const addressed = params[/\{(\w+)\}[^{]*$/.exec(endpoint.path)?.[1] ?? ""];
  const creates = endpoint.status === 201;
  if (header.trim() === "*" || creates || !addressed) return matchAll;
  const known = new Set(header.split(",").map((tag) => tag.trim()));
  return (row) => {
    if (row.id !== addressed || known.has(etagOf(row.revision))) return;
    throw changedMeanwhile(row);
  };
}

function matchAll() {}

function changedMeanwhile({ id, revision }: Row) {
  const detail = `'${id}' has been changed meanwhile: it is at revision ${revision} now. Read it again and repeat your change.`;
  return new ProblemError({ ...problemOf(412, detail), revision }, { etag: etagOf(revision) });
}
