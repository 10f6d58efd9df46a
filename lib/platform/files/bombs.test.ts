import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestPlatform, testPlatform } from "../testing";
import { draftEnrollment } from "../testing-enrollments";
import { pngBytes } from "../testing-files";
import { draftProgram, formOf, openProgram } from "../testing-programs";

let platform: TestPlatform;
let enrollmentId: string;
let programId: string;
beforeAll(async () => {
  platform = await testPlatform();
  ({ id: programId } = await draftProgram(platform));
  ({ id: enrollmentId } = await draftEnrollment(platform, await openProgram(platform)));
});
afterAll(() => platform.close());

/** Few bytes that decode to `width` × `height` points. */
function png(width: number, height: number) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min(2_000_000, Math.ceil(width / 8) * height)));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const chunks = [chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(type: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function gif(width: number, height: number) {
  const bytes = Buffer.from("GIF89a\0\0\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01L\0;", "latin1");
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
}

function jpeg(width: number, height: number) {
  const start = Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex");
  const comment = Buffer.from("fffe000441424344", "hex").subarray(0, 6);
  const frame = Buffer.from("ffc0000b080000000001011100", "hex");
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([start, comment, frame, Buffer.from("ffda0008010100003f00ffd9", "hex")]);
}

function webp(width: number, height: number) {
  const bytes = Buffer.alloc(44);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36, 4);
  bytes.write("WEBPVP8X", 8);
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

type Entry = { name: string; unpacked: Buffer; at?: number };

/** A zip archive; `claim` is what its directory says of each entry's size. */
function zip(entries: Entry[], { claim, shared }: { claim?: number; shared?: boolean } = {}) {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, unpacked } of entries) {
    const packed = deflateRawSync(unpacked);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(unpacked), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claim ?? unpacked.length, 18);
    const names = Buffer.alloc(4);
    names.writeUInt16LE(name.length);
    const at = shared ? 0 : offset;
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([
        Buffer.from("PK\x01\x02\x14\0"),
        facts,
        names.subarray(0, 4),
        tail.subarray(0, 14),
        Buffer.from(name),
      ]),
    );
    if (shared && bodies.length > 0) continue;
    const body = Buffer.concat([
      Buffer.from("PK\x03\x04"),
      facts,
      names,
      Buffer.from(name),
      packed,
    ]);
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(entries.length % 65_536, 8);
  end.writeUInt16LE(entries.length % 65_536, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const zeros = (name = "zeros", size = 1000): Entry => ({ name, unpacked: Buffer.alloc(size) });

function sendIcon(bytes: Buffer) {
  const icon = new File([new Uint8Array(bytes)], "icon.png");
  return platform.as("vendor")(
    "POST",
    "/program/programs",
    formOf("program", { name: "P" }, { icon }),
  );
}

function sendMedium(bytes: Buffer) {
  const form = formOf(
    "media",
    { name: "M", type: "Image" },
    { file: new File([new Uint8Array(bytes)], "a.png") },
  );
  return platform.as("vendor")("POST", `/program/programs/${programId}/media`, form);
}

function attach(bytes: Buffer, name = "a.zip") {
  const form = formOf(
    "attachment",
    { name: "A" },
    { file: new File([new Uint8Array(bytes)], name) },
  );
  return platform.as("client")("POST", `/program/enrollments/${enrollmentId}/attachments`, form);
}

describe("a picture bomb", () => {
  it.each([
    ["a PNG", png(60_000, 60_000)],
    ["a PNG that is one line", png(1_000_000, 1)],
    ["a PNG of many points on short sides", png(11_000, 11_000)],
    ["a GIF", gif(65_000, 65_000)],
    ["a JPEG", jpeg(65_000, 65_000)],
    ["a WebP", webp(16_777_216, 200)],
  ])("is refused as icon by what its header says: %s", async (_, bytes) => {
    const answer = await sendIcon(bytes);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.icon[0]).toMatch(/points large. Make it at most 12,000 a side/);
  });

  it.each([
    ["a PNG", png(3000, 3000)],
    ["a GIF", gif(300, 300)],
    ["a JPEG", jpeg(6000, 4000)],
    ["a WebP", webp(1200, 800)],
  ])("is none of usual size: %s", async (_, bytes) => {
    expect((await sendIcon(bytes)).status).toBe(201);
  });

  it("is refused as medium too", async () => {
    const answer = await sendMedium(png(60_000, 60_000));
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      { file: [expect.stringContaining("points large")] },
    ]);
  });

  it("is refused when it hides its size", async () => {
    expect((await sendIcon(jpeg(10, 10).subarray(0, 26))).status).toBe(400);
  });
});

describe("a zip bomb", () => {
  it.each([
    ["that claims gigabytes", zip([zeros()], { claim: 3_000_000_000 })],
    [
      "of many parts that claim gigabytes together",
      zip(
        Array.from({ length: 40 }, (_, at) => zeros(`${at}`)),
        { claim: 100_000_000 },
      ),
    ],
    ["that is truly dense", zip([zeros("zeros", 120_000_000)])],
    [
      "whose parts share their bytes",
      zip(
        Array.from({ length: 2000 }, (_, at) => zeros(`${at}`, 300_000)),
        { shared: true, claim: 1 },
      ),
    ],
    [
      "with more parts than anyone looks through",
      zip(Array.from({ length: 10_001 }, (_, at) => zeros(`${at}`, 1))),
    ],
    ["that hides its sizes", zip([zeros()], { claim: 0xffffffff })],
    [
      "behind something else",
      Buffer.concat([Buffer.from("%PDF-1.4\n"), zip([zeros()], { claim: 3_000_000_000 })]),
    ],
  ])("is refused without unpacking it: one %s", async (_, bytes) => {
    const answer = await attach(bytes);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.file[0]).toContain("Unpacked, this file is many times as large");
  });

  it("is none that holds a few files", async () => {
    expect((await attach(zip([zeros("a"), zeros("b", 50_000)]))).status).toBe(201);
  });
});

describe("a polyglot", () => {
  it("of picture and archive is refused where pictures are shown", async () => {
    const answer = await sendIcon(Buffer.concat([pngBytes, zip([zeros("a.class")])]));
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      { icon: [expect.stringContaining("archive too")] },
    ]);
  });

  it.each([
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ["HTML", "<html><script>alert(1)</script></html>"],
    ["script", "GIF=1;alert(1)"],
  ])("%s is no picture whatever it is called", async (_, text) => {
    expect((await sendIcon(Buffer.from(text))).status).toBe(400);
  });
});
