const maxLength = 255;

/**
 * The name under which a file is kept and offered: what the sender called it, without folders and characters that
 * can't be seen or that turn text around. It is only ever shown; nothing is stored under it.
 */
export function fileNameOf(sent: string | undefined) {
  const name = withoutEscapes(sent ?? "")
    .toWellFormed()
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, "")
    .split(/[/\\]/)
    .at(-1)
    ?.trim();
  return name && !/^\.+$/.test(name) ? shortened(name) : "file";
}

/** Browsers escape these three characters in a name, and no others (HTML, multipart/form-data encoding). */
function withoutEscapes(sent: string) {
  return sent.replace(/%22|%0D|%0A/gi, decodeURIComponent);
}

/** Cut in the middle, so that the extension stays. */
function shortened(name: string) {
  const characters = [...name];
  if (characters.length <= maxLength) return name;
  const tail = characters.slice(-20);
  return [...characters.slice(0, maxLength - 21), "…", ...tail].join("");
}

/** Offers a file for saving, with its name for every reader: plain ASCII, and in full (RFC 6266, RFC 8187). */
export function attachmentHeader(filename: string) {
  const plain = filename
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\]/gu, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended(filename)}`;
}

/** RFC 8187 allows fewer characters than `encodeURIComponent` leaves alone. */
function extended(text: string) {
  const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/['()*]/g, hex);
}
