/** A file that came with a request, not yet anybody's. It goes with the request unless it is kept. */
export type Upload = {
  filename: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
  /** As read from the content. */
  contentType: string;
  bytes(): Promise<Buffer>;
  /** Moves it to the file store and answers its key there. */
  keep(): Promise<string>;
  /** Removes what is not needed: the whole file after a refusal, whatever was not kept after a success. */
  settle(outcome: "done" | "refused"): Promise<void>;
};

/** Runs `work`, after which `uploads` exist only as far as it has succeeded and kept them. */
export async function settling<Result>(
  uploads: Iterable<Upload>,
  work: () => Promise<Result>,
): Promise<Result> {
  const all = [...uploads];
  const result = await undoing(all, work);
  await settle(all, "done");
  return result;
}

/** Runs `work`, without which succeeding none of `uploads` stays. */
export async function undoing<Result>(
  uploads: Iterable<Upload>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await settle(uploads, "refused");
    throw error;
  }
}

async function settle(uploads: Iterable<Upload>, outcome: "done" | "refused") {
  await Promise.all([...uploads].map((upload) => upload.settle(outcome)));
}
