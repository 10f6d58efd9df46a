/** A new trace in the form of W3C `traceparent`, which platforms repeat as `traceId` (contract §6). */
export function newTraceId(): string {
  return `00-${hex(16)}-${hex(8)}-01`;
}

function hex(bytes: number) {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
