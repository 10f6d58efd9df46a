import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What JavaScript holds in memory, without what nobody refers to any more; in bytes. */
export function heldBytes() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
