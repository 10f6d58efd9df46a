import { createHash } from "node:crypto";

/** An id that follows from `origin`, so that the demo world is the same each time: `CER-dddd-dddd-dddd`. */
export function demoId(prefix: string, groups: number, origin: string) {
  const bytes = createHash("sha256").update(`${prefix} ${origin}`).digest();
  const digits = Array.from({ length: groups }, (_, index) =>
    String(bytes.readUInt32BE(index * 4) % 10_000).padStart(4, "0"),
  );
  return [prefix, ...digits].join("-");
}
