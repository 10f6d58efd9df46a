import type { FieldError } from "@/lib/parameters/field-errors";

/** The messages in React Hook Form's tree of errors: a sentence per field, or one per part of it ("phone.number"). */
export function messagesOf(errors: unknown): Record<string, FieldError> {
  if (!isRecord(errors)) return {};
  return Object.fromEntries(
    Object.entries(errors).flatMap(([id, error]) => {
      const parts = partsOf(error, "");
      const own = parts[""];
      return Object.keys(parts).length > 0 ? [[id, own ?? parts]] : [];
    }),
  );
}

function partsOf(error: unknown, path: string): Record<string, string> {
  if (!isRecord(error)) return {};
  if (typeof error.message === "string") return { [path]: error.message };
  return Object.assign(
    {},
    ...Object.entries(error).map(([key, inner]) => partsOf(inner, path ? `${path}.${key}` : key)),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
