/**
 * The vendor's pattern as a test of the whole text, or undefined when it does not compile: a program must not become
 * impossible to answer by a typing error in its definition (contract §9.2).
 */
export function wholeMatch(pattern: string | undefined): ((text: string) => boolean) | undefined {
  if (!pattern) return undefined;
  const whole = compiled(pattern, "u") ?? compiled(pattern, "");
  return whole && ((text) => whole.test(text));
}

/** The bare pattern is compiled first: "a)|(b" is broken, though it would compile inside the group. */
function compiled(pattern: string, flags: string) {
  try {
    new RegExp(pattern, flags);
    return new RegExp(`^(?:${pattern})$`, flags);
  } catch {
    return undefined;
  }
}
