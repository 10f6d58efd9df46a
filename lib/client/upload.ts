import type { Problem } from "../contract/problem";
import type { Outcome } from "./outcome";

/** How much of a file has been sent, from 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Sends a file as the part `file` through the portal's own door and answers what came of it; it never rejects.
 * Not `fetch`, which can't say how much has been sent.
 */
export function uploadFile(
  path: string,
  { file, onProgress }: { file: File; onProgress: Progress },
): Promise<Outcome<undefined>> {
  const form = new FormData();
  form.append("file", file);
  const request = new XMLHttpRequest();
  request.open("POST", `/api${path}`);
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => resolve(outcomeOf(request));
    request.onerror = () => resolve({ ok: false, problem: unreachable });
    request.onabort = request.onerror;
    request.send(form);
  });
}

const unreachable: Problem = {
  title: "No connection",
  status: 503,
  detail: "The portal can't be reached. Check your connection, then try again.",
};

function outcomeOf({ status, responseText }: XMLHttpRequest): Outcome<undefined> {
  if (status >= 200 && status < 300) return { ok: true, data: undefined };
  return { ok: false, problem: problemOf(status, responseText) };
}

/** The door answers every refusal with a problem that it has parsed itself; a proxy before it may not. */
function problemOf(status: number, text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { title: "Error", status, detail: "The file was not accepted. Try again in a moment." };
  }
}
