import { createReadStream } from "node:fs";
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { StartRefusal } from "../store/start-refusal";
import type { FileStore, S3Settings } from "./file-store";

const folder = "files/";

/** Files as objects below `files/` of a bucket. Throws StartRefusal when the bucket can't be reached. */
export async function s3Store({ bucket, ...settings }: S3Settings): Promise<FileStore> {
  const client = clientOf(settings);
  const Bucket = bucket;
  await client.send(new HeadBucketCommand({ Bucket })).catch((error) => {
    throw new StartRefusal(
      `S3_BUCKET: "${bucket}" can't be reached (${reasonOf(error)}). Check the S3_* settings and that the bucket exists.`,
      { cause: error },
    );
  });
  return {
    async put(key, path, { size, contentType }) {
      const Body = createReadStream(path);
      const object = { Body, ContentLength: size, ContentType: contentType };
      await client.send(new PutObjectCommand({ Bucket, Key: folder + key, ...object }));
    },
    async open(key) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: folder + key }));
      if (!Body) throw new Error(`The file store answered nothing for ${key}.`);
      return Body.transformToWebStream();
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: folder + key }));
    },
    empty: () => emptyFolder(client, Bucket),
  };
}

/** Checksums beyond those of the protocol's signature are an addition of Amazon's that other stores lack. */
function clientOf({ region, endpoint, credentials }: Omit<S3Settings, "bucket">) {
  return new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}

async function emptyFolder(client: S3Client, Bucket: string): Promise<void> {
  const list = await client.send(new ListObjectsV2Command({ Bucket, Prefix: folder }));
  const Objects = (list.Contents ?? []).map(({ Key }) => ({ Key }));
  if (Objects.length === 0) return;
  await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
  if (list.IsTruncated) await emptyFolder(client, Bucket);
}

function reasonOf(error: unknown) {
  return error instanceof Error ? error.name : "unknown";
}
