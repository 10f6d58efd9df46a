import { fileTypeFromFile } from "file-type";

/** Types without a signature in their bytes that no reader runs. */
const harmless = ["text/plain", "text/csv"];

/**
 * The type of a file as its content shows it. What the sender says counts only for plain text, which has no
 * signature; the container of old Office files holds several types, which only the name tells apart.
 */
export async function contentTypeOf(
  path: string,
  { filename, declared }: { filename: string; declared: string | undefined },
) {
  const found = (await fileTypeFromFile(path))?.mime;
  if (found === "application/x-cfb" && /\.doc$/i.test(filename)) return "application/msword";
  if (found) return found;
  const said = declared?.split(";")[0]?.trim().toLowerCase() ?? "";
  return harmless.includes(said) ? said : "application/octet-stream";
}
