import { mkdir } from "node:fs/promises";
import path from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attachmentRule } from "@/lib/contract/file";
import { StartRefusal } from "../store/start-refusal";
import type { S3Settings } from "./file-store";
import { openFiles, removeFiles } from "./open";
import { testFiles } from "./testing";

let place: Awaited<ReturnType<typeof testFiles>>;
let server: S3rver;
let s3: S3Settings;
beforeAll(async () => {
  place = await testFiles();
  const directory = path.join(place.dataDir, "s3");
  await mkdir(directory);
  const configureBuckets = [{ name: "portal" }];
  server = new S3rver({ port: 0, silent: true, directory, configureBuckets });
  const { port } = await server.run();
  s3 = {
    bucket: "portal",
    region: "us-east-1",
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  };
});
afterAll(async () => {
  await server.close();
  await place.close();
});

const part = { name: "file", filename: "a.txt", declared: "text/plain", rule: attachmentRule };

async function* large() {
  for (let index = 0; index < 96; index++) yield new Uint8Array(64 * 1024).fill(index);
}

async function bytesOf(stream: ReadableStream) {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

test("a file of 6 MB is kept in a bucket, read back byte by byte, and removed", async () => {
  const files = await openFiles({ dataDir: place.dataDir, s3 });
  const upload = await files.receive(large(), part);
  const bytes = await upload.bytes();
  const key = await upload.keep();
  await upload.settle("done");
  expect((await bytesOf(await files.open(key))).equals(bytes)).toBe(true);
  await files.remove(key);
  await expect(files.open(key)).rejects.toThrow(/key does not exist/i);
  await files.remove(key);
});

test("a refused request leaves nothing in the bucket", async () => {
  const files = await openFiles({ dataDir: place.dataDir, s3 });
  const upload = await files.receive(large(), part);
  const key = await upload.keep();
  await upload.settle("refused");
  await expect(files.open(key)).rejects.toThrow(/key does not exist/i);
});

test("a reset removes every file of ours", async () => {
  const files = await openFiles({ dataDir: place.dataDir, s3 });
  const upload = await files.receive(large(), part);
  const key = await upload.keep();
  await removeFiles({ dataDir: place.dataDir, s3 });
  await expect(files.open(key)).rejects.toThrow(/key does not exist/i);
});

test.each([{ bucket: "elsewhere" }, { endpoint: "http://127.0.0.1:9" }])(
  "a bucket that can't be reached (%j) refuses the start with what to check",
  async (change) => {
    const opening = openFiles({ dataDir: place.dataDir, s3: { ...s3, ...change } });
    await expect(opening).rejects.toThrow(StartRefusal);
    await expect(opening).rejects.toThrow(/S3_BUCKET.*Check the S3_\* settings/);
  },
);
