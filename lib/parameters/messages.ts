import type { Definition } from "./definition";

/** "Enter the Partner ID." */
export function enter(definition: Definition) {
  return call("Enter", definition);
}

/** "Choose the partner type." */
export function choose(definition: Definition) {
  return call("Choose", definition);
}

/** "Partner location: enter the city." `todo` starts in lower case and has no full stop. */
export function about({ name }: Definition, todo: string) {
  if (/[.?!…]$/.test(name)) return `${name} ${todo.charAt(0).toUpperCase()}${todo.slice(1)}.`;
  return name.endsWith(":") ? `${name} ${todo}.` : `${name}: ${todo}.`;
}

/** A name that is a question or brings its own article reads badly after "the". */
function call(verb: string, { name }: Definition) {
  if (name.endsWith("?")) return `Answer “${name}”.`;
  if (/[.!…:]$|^(?:the|an?|your|our|my)\s/i.test(name)) return `${verb} “${name}”.`;
  return `${verb} the ${name}.`;
}
