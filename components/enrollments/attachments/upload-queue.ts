/** A file on its way: how far it is, or why it didn't arrive. */
export type Upload = {
  key: string;
  file: File;
  state: "waiting" | "sending" | "failed";
  /** From 0 to 1. */
  share: number;
  /** Why it failed. */
  reason?: string;
  /** Whether sending the same file again can work. */
  canRetry?: boolean;
};

/** Why a file won't be sent at all; undefined when it will. */
export function objectionTo(
  { size }: Pick<File, "size">,
  { maxBytes, limit }: { maxBytes: number; limit: string },
): string | undefined {
  if (size === 0) return "This file is empty. Choose another one.";
  if (size > maxBytes) return `This file is larger than ${limit}. Choose a smaller one.`;
  return undefined;
}
