import { setTimeout as delay } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What JavaScript holds in memory, in bytes. */
export function heldBytes() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/**
 * Resolves once less than `maxBytes` more are held than `before`. Buffers that nobody refers to are freed a
 * moment after their collection; those that somebody refers to never are, and then it rejects.
 */
export async function released(before: number, maxBytes: number) {
  const end = Date.now() + 10_000;
  for (;;) {
    const grown = heldBytes() - before;
    if (grown < maxBytes) return;
    if (Date.now() > end) throw new Error(`${grown} bytes are still held.`);
    await delay(50);
  }
}
