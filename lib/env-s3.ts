/** A bucket for uploaded files instead of the disk; without credentials the machine's own role is used. */
export type S3Env = {
  bucket: string;
  region: string;
  endpoint: string | undefined;
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
};

type Source = Record<string, string | undefined>;

/** Reads the `S3_*` settings; undefined without a bucket. Each of `problems` says what to set. */
export function readS3(source: Source): { s3: S3Env | undefined; problems: string[] } {
  const text = (name: string) => source[`S3_${name}`]?.trim() || undefined;
  const bucket = text("BUCKET");
  const endpoint = text("ENDPOINT");
  const accessKeyId = text("ACCESS_KEY_ID");
  const secretAccessKey = text("SECRET_ACCESS_KEY");
  if (!bucket) return { s3: undefined, problems: withoutBucket(text) };
  const problems = [bucketProblem(bucket), endpointProblem(endpoint)].filter(
    (one) => one !== undefined,
  );
  if (!accessKeyId !== !secretAccessKey) {
    problems.push(
      "S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together. Set both, or neither to use the machine's own role.",
    );
  }
  const region = text("REGION");
  if (!region && !endpoint) {
    problems.push("S3_REGION isn't set. Set it to the bucket's region, such as eu-central-1.");
  }
  const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
  return { s3: { bucket, region: region ?? "us-east-1", endpoint, credentials }, problems };
}

const others = ["REGION", "ENDPOINT", "ACCESS_KEY_ID", "SECRET_ACCESS_KEY"];

function withoutBucket(text: (name: string) => string | undefined) {
  const set = others.filter((name) => text(name)).map((name) => `S3_${name}`);
  if (set.length === 0) return [];
  const verb = set.length === 1 ? "does" : "do";
  return [`${set.join(", ")} ${verb} nothing without S3_BUCKET. Set it to a bucket's name.`];
}

function bucketProblem(bucket: string) {
  if (/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(bucket)) return undefined;
  return `S3_BUCKET is "${bucket}". Set it to a bucket's name: 3 to 63 lower-case letters, digits, dots and hyphens.`;
}

function endpointProblem(endpoint: string | undefined) {
  if (endpoint === undefined) return undefined;
  const url = URL.parse(endpoint);
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  if (isWeb && url.username === "" && url.search === "") return undefined;
  return "S3_ENDPOINT isn't the address of a server. Set it to one such as https://s3.example.com, or leave it out for Amazon's own.";
}
