import { crc32, deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number];

/** A picture of `width` × `height` points whose colours `paint` says, as a PNG without transparency. */
export function pngOf(
  name: string,
  { width, height, paint }: { width: number; height: number; paint(x: number, y: number): Colour },
) {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(paint(x, y), y * (1 + 3 * width) + 1 + 3 * x);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const image = chunk("IDAT", deflateSync(rows));
  const bytes = Buffer.concat([signature, chunk("IHDR", header), image, chunk("IEND")]);
  return new File([bytes], name, { type: "image/png" });
}

/** Length, type, data and the checksum of the latter two. */
function chunk(type: string, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
