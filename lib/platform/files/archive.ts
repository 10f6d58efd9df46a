import { type FileHandle, open } from "node:fs/promises";

/** What the directory at the end of a zip archive (and so of docx, xlsx and the like) says of its content, in bytes. */
export type Archive = { entries: number; packed: number; unpacked: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const tailLength = endLength + 0xffff;
/** In the place of sizes that are elsewhere; nothing that may be uploaded is as large. */
const elsewhere = 0xffffffff;
const maxDirectory = 16 * 1024 * 1024;
const absurd: Archive = {
  entries: Number.POSITIVE_INFINITY,
  packed: Number.POSITIVE_INFINITY,
  unpacked: Number.POSITIVE_INFINITY,
};

/** The archive that ends this file, whatever it begins with; nothing of it is unpacked. */
export async function archiveAt(place: string): Promise<Archive | undefined> {
  const handle = await open(place, "r");
  try {
    return await archiveIn(handle);
  } finally {
    await handle.close();
  }
}

async function archiveIn(handle: FileHandle): Promise<Archive | undefined> {
  const { size } = await handle.stat();
  const tail = await read(handle, Math.max(0, size - tailLength), Math.min(size, tailLength));
  const at = endIn(tail);
  if (at < 0) return undefined;
  const length = tail.readUInt32LE(at + 12);
  const from = size - tail.length + at - length;
  if (length === elsewhere || length > maxDirectory) return absurd;
  if (from < 0) return undefined;
  return sumOf(await read(handle, from, length));
}

/** The last mark behind which its own comment fits. */
function endIn(tail: Buffer) {
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    const isMark = tail.readUInt32LE(at) === endMark;
    if (isMark && at + endLength + tail.readUInt16LE(at + 20) <= tail.length) return at;
  }
  return -1;
}

function sumOf(directory: Buffer): Archive | undefined {
  const sum = { entries: 0, packed: 0, unpacked: 0 };
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark) {
    const [packed, unpacked] = [directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 24)];
    if (packed === elsewhere || unpacked === elsewhere) return absurd;
    sum.entries += 1;
    sum.packed += packed;
    sum.unpacked += unpacked;
    at += [28, 30, 32].reduce((length, field) => length + directory.readUInt16LE(at + field), 46);
  }
  return sum.entries > 0 ? sum : undefined;
}

async function read(handle: FileHandle, position: number, length: number) {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
