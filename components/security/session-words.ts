const methods = new Map([
  ["password", "password"],
  ["password+code", "password and code"],
  ["passkey", "passkey"],
  ["sso", "single sign-on"],
  ["demo", "demo"],
]);

/** How a session was begun, inside a sentence; a way that a newer platform has stands for itself. */
export function methodWords(method: string) {
  return methods.get(method) ?? method;
}
