import { formatFileSize } from "@/lib/format";

type StoredFile = {
  filename?: string | null;
  size?: number | null;
  contentType?: string | null;
};

/** "PDF, 1.2 MB": the kind by the name's extension, as people call it, and the size. */
export function fileFacts({ filename, size }: StoredFile, locale: string): string {
  const extension = /\.([\p{L}\d]{1,5})$/u.exec(filename ?? "")?.[1]?.toUpperCase();
  const length = typeof size === "number" ? formatFileSize(size, { locale }) : undefined;
  return [extension, length].filter(Boolean).join(", ");
}
