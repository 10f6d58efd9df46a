import { describe, expect, it } from "vitest";
import { EnvRefusal, readEnv } from "./env";
import { readS3 } from "./env-s3";

const keys = { S3_ACCESS_KEY_ID: "key", S3_SECRET_ACCESS_KEY: "hunter2" };

describe("the S3 settings", () => {
  it("are none by default: files are on disk", () => {
    expect(readS3({ S3_BUCKET: " " })).toEqual({ s3: undefined, problems: [] });
  });

  it("need a bucket and, at Amazon, its region", () => {
    expect(readS3({ S3_BUCKET: "files", S3_REGION: "eu-central-1" })).toEqual({
      s3: {
        bucket: "files",
        region: "eu-central-1",
        endpoint: undefined,
        credentials: undefined,
      },
      problems: [],
    });
    expect(readS3({ S3_BUCKET: "files" }).problems[0]).toContain("S3_REGION");
  });

  it("name any other store by its address, where the region doesn't matter", () => {
    const { s3, problems } = readS3({
      S3_BUCKET: "files",
      S3_ENDPOINT: "http://127.0.0.1:9000",
      ...keys,
    });
    expect(problems).toEqual([]);
    expect(s3).toMatchObject({ region: "us-east-1", endpoint: "http://127.0.0.1:9000" });
    expect(s3?.credentials).toEqual({ accessKeyId: "key", secretAccessKey: "hunter2" });
  });

  it.each([
    ["a setting without a bucket", { S3_REGION: "eu-central-1" }, "S3_BUCKET"],
    [
      "half of the credentials",
      { S3_BUCKET: "files", S3_REGION: "x", S3_ACCESS_KEY_ID: "key" },
      "belong together",
    ],
    ["a bucket that can't be", { S3_BUCKET: "My Files", S3_REGION: "x" }, "3 to 63"],
    ["an address that is none", { S3_BUCKET: "files", S3_ENDPOINT: "minio:9000" }, "S3_ENDPOINT"],
    [
      "a secret in the address",
      { S3_BUCKET: "files", S3_ENDPOINT: "https://u:hunter2@s3" },
      "S3_ENDPOINT",
    ],
  ])("are refused with %s, and no secret is repeated", (_, source, words) => {
    const { problems } = readS3(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(problems[0]).not.toContain("hunter2");
  });

  it("are refused at start together with everything else", () => {
    const refusal = () => readEnv({ PORT: "http", S3_BUCKET: "A" });
    expect(refusal).toThrow(EnvRefusal);
    expect(refusal).toThrow(/PORT[\s\S]*S3_BUCKET[\s\S]*S3_REGION/);
  });
});
