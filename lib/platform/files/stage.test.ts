import { mkdir, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attachmentRule } from "@/lib/contract/file";
import { openFiles } from "./open";
import { testFiles } from "./testing";
import { heldBytes, released } from "./testing-memory";

let place: Awaited<ReturnType<typeof testFiles>>;
beforeAll(async () => {
  place = await testFiles();
});
afterAll(() => place.close());

const part = { name: "file", filename: "a.bin", declared: undefined, rule: attachmentRule };
const arriving = () => path.join(place.dataDir, "files", "arriving");

async function* chunks(count: number, size: number) {
  for (let index = 0; index < count; index++) yield new Uint8Array(size).fill(index);
}

test("20 MB pass through without being held", async () => {
  const before = heldBytes();
  async function* watched() {
    yield* chunks(20, 1024 * 1024);
    await released(before, 5 * 1024 * 1024);
  }
  const upload = await place.files.receive(watched(), part);
  expect(upload.size).toBe(20 * 1024 * 1024);
  await upload.settle("refused");
});

test("nobody else on the machine can read what is kept", async () => {
  const upload = await place.files.receive(chunks(1, 10), part);
  const key = await upload.keep();
  await upload.settle("done");
  const root = path.join(place.dataDir, "files");
  const kept = path.join(root, "kept", key.slice(0, 2), key);
  expect((await stat(root)).mode & 0o777).toBe(0o700);
  expect((await stat(kept)).mode & 0o777).toBe(0o600);
  expect(await readFile(kept)).toEqual(Buffer.alloc(10));
});

test("what is not kept goes with its request, what is kept goes with a refused one", async () => {
  const root = path.join(place.dataDir, "files");
  const left = await place.files.receive(chunks(1, 10), part);
  await left.settle("done");
  const refused = await place.files.receive(chunks(1, 10), part);
  const key = await refused.keep();
  await refused.settle("refused");
  await expect(place.files.open(key)).rejects.toThrow("ENOENT");
  await expect(stat(path.join(root, "kept", key.slice(0, 2), key))).rejects.toThrow("ENOENT");
});

test("a source that breaks off leaves nothing", async () => {
  async function* broken() {
    yield new Uint8Array(10);
    throw new Error("gone");
  }
  await expect(place.files.receive(broken(), part)).rejects.toThrow("gone");
  expect(await openFiles(place).then(namesIn)).toEqual([]);
});

test("leftovers of a crash are swept at start, arrivals of other processes are not", async () => {
  await mkdir(arriving(), { recursive: true });
  await writeFile(path.join(arriving(), "old"), "1");
  await writeFile(path.join(arriving(), "new"), "2");
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
  await utimes(path.join(arriving(), "old"), yesterday, yesterday);
  expect(await openFiles(place).then(namesIn)).toEqual(["new"]);
});

function namesIn() {
  return readdir(arriving());
}
