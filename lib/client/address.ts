import { ProblemError, problemOf } from "../contract/problem";

/** Values for the `{placeholders}` of an endpoint's path. */
export type PathParameters = Record<string, string>;

/** The path of an endpoint with its placeholders filled; a missing one is a defect of the caller. */
export function pathOf(template: string, parameters: PathParameters = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => segment(name, parameters[name]));
}

/** A URL parser resolves "." and ".." even when encoded: such an id would address another endpoint. */
function segment(name: string, value: string | undefined) {
  if (value === undefined) throw new TypeError(`The path needs a value for "${name}".`);
  if (value === "" || value === "." || value === "..") throw new ProblemError(problemOf(404));
  return encodeURIComponent(value);
}
