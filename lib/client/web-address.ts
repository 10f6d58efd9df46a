/**
 * The address that a link may open, from what a vendor typed: without a scheme it gets https; undefined for
 * anything but the web, such as a script (contract §8.1).
 */
export function webAddress(text: string | null | undefined): string | undefined {
  const typed = text?.trim();
  if (!typed) return undefined;
  const url = URL.parse(hasScheme(typed) ? typed : `https://${typed}`);
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  return isWeb && url.hostname.includes(".") ? url.href : undefined;
}

/** "example.com:8080" starts like a scheme, but a port follows. */
function hasScheme(text: string) {
  return /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text);
}
