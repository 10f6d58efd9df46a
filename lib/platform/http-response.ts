import { getRequestListener } from "@hono/node-server";

/**
 * The adapter's own `Response`: the same to whoever reads it, but sent over HTTP in one piece where the global
 * one is first made a stream and then read back, which costs as much as the rest of a small answer.
 */
export const HttpResponse = adapterResponse();

/**
 * The adapter shows its classes only by putting them in the place of the global ones. Next needs those as they
 * are, so they are put back at once.
 */
function adapterResponse(): typeof Response {
  const names = ["Request", "Response"] as const;
  const originals = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  getRequestListener(() => new Response());
  const own = globalThis.Response;
  for (const [index, name] of names.entries()) {
    const original = originals[index];
    if (original) Object.defineProperty(globalThis, name, original);
  }
  return own;
}
