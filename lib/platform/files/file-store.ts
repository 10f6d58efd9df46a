/** Where files stay for good, under random keys: never under a name that somebody sent. */
export type FileStore = {
  /** Takes over the local file at `path`; once it resolves the file survives a crash. */
  put(key: string, path: string, file: { size: number; contentType: string }): Promise<void>;
  /** The bytes; rejects when there is no such key. */
  open(key: string): Promise<ReadableStream<Uint8Array>>;
  /** Resolves also when there is no such key. */
  remove(key: string): Promise<void>;
  /** Removes every file. */
  empty(): Promise<void>;
};

/** A bucket of any S3-compatible store; without credentials the machine's own role is used. */
export type S3Settings = {
  bucket: string;
  region: string;
  endpoint: string | undefined;
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
};
