/**
 * Runs in the browser before anything else of ours. The loader of chunks and React hand plain text to the browser
 * where only trusted types may go; this lets through what they hand over, and nothing else.
 */
Reflect.get(window, "trustedTypes")?.createPolicy("default", {
  createScriptURL: (address: string) => (isOwnScript(address) ? address : null),
  // React makes a script's element from this text and gives it its address afterwards.
  createHTML: (markup: string) => (markup === "<script></script>" ? markup : null),
});

/** What Radix puts into the page as a style takes its nonce from here. */
Reflect.set(window, "__webpack_nonce__", document.querySelector("script")?.nonce);

/** Zod would find out by trying whether it may compile its checks, and be refused. */
Reflect.set(window, "__zod_globalConfig", { jitless: true });

function isOwnScript(address: string) {
  const url = URL.parse(address, location.href);
  return url?.origin === location.origin && url.pathname.startsWith("/_next/static/");
}
