import type { ProblemError } from "@/lib/contract/problem";

/** The body of a request, chunk by chunk; throws `refusal` as soon as it is, or says it is, over the limit. */
export async function* bounded(
  { body, headers }: Request,
  { maxBytes, refusal }: { maxBytes: number; refusal: ProblemError },
): AsyncGenerator<Uint8Array> {
  if (Number(headers.get("content-length") ?? 0) > maxBytes) throw refusal;
  if (!body) return;
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw refusal;
    yield chunk;
  }
}
