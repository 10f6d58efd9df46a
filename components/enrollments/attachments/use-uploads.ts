"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { problemText } from "@/components/ui/problem-text";
import { toast } from "@/components/ui/toast";
import { uploadFile } from "@/lib/client/upload";
import { objectionTo, type Upload } from "./upload-queue";

/** Counted, because a page without TLS has no `crypto.randomUUID`. */
let nextKey = 0;

type Options = { path: string; maxBytes: number; limit: string };

/** Sends chosen files one after another; those that arrived are in the page's list, those that didn't stay here. */
export function useUploads({ path, maxBytes, limit }: Options) {
  const { refresh } = useRouter();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const last = useRef<Promise<void>>(Promise.resolve());

  const change = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const dismiss = (key: string) => setUploads((all) => all.filter((one) => one.key !== key));

  async function send({ key, file }: Upload) {
    change(key, { state: "sending", share: 0 });
    const onProgress = (share: number) => change(key, { share });
    const outcome = await uploadFile(path, { file, onProgress });
    if (!outcome.ok) {
      const { problem } = outcome;
      const canRetry = problem.status !== 400 && problem.status !== 413;
      return change(key, { state: "failed", reason: problemText(problem), canRetry });
    }
    dismiss(key);
    toast.success(`${file.name} added`);
    refresh();
  }

  function enqueue(upload: Upload) {
    change(upload.key, { state: "waiting", reason: undefined });
    last.current = last.current.then(() => send(upload));
  }

  function add(files: readonly File[]) {
    const added = files.map((file): Upload => {
      const reason = objectionTo(file, { maxBytes, limit });
      return {
        key: String(nextKey++),
        file,
        share: 0,
        reason,
        state: reason ? "failed" : "waiting",
      };
    });
    setUploads((all) => [...all, ...added]);
    for (const upload of added) if (upload.state === "waiting") enqueue(upload);
  }

  return { uploads, add, retry: enqueue, dismiss };
}
