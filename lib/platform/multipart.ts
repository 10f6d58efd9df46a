import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import type { FileRule } from "@/lib/contract/file";
import { ProblemError, problemOf } from "@/lib/contract/problem";
import { bounded } from "./bounded";
import type { Files } from "./files/open";
import type { Upload } from "./files/upload";
import { refused, unacceptable } from "./refusal";

const megabyte = 1024 * 1024;
const limits = { parts: 100, fieldSize: megabyte, headerPairs: 20, headerSize: 16 * 1024 };

/** A multipart body: the text parts as they came, the files where they wait, by part name in lower case. */
export type Multipart = { fields: [name: string, text: string][]; files: Map<string, Upload> };

type Expected = { part: string; rules: Record<string, FileRule>; files: Files };

/**
 * Reads a multipart body while it arrives: files go to the stage and are never in memory as a whole. Parts that
 * `rules` names are files, others with a file name are skipped. Throws a problem; then no upload is left.
 */
export async function readMultipart(request: Request, expected: Expected): Promise<Multipart> {
  const parser = parserFor(request, expected);
  const form = collect(parser, expected);
  try {
    const sizes = Object.values(expected.rules).map(({ maxBytes }) => maxBytes);
    const maxBytes = sizes.reduce((sum, size) => sum + size, megabyte);
    const refusal = tooLarge(maxBytes, expected.rules);
    await pipeline(bounded(request, { maxBytes, refusal }), parser).catch((error) => {
      throw form.failure ?? (error instanceof ProblemError ? error : unreadable());
    });
    if (form.refusal) throw form.refusal;
    return { fields: form.fields, files: new Map(await Promise.all(form.arriving)) };
  } catch (error) {
    await abandon(form);
    throw error;
  }
}

function parserFor({ headers }: Request, { part, rules }: Expected) {
  const isPartAFile = (name?: string, _?: string, filename?: string) => {
    const known = name?.toLowerCase() ?? "";
    return Object.hasOwn(rules, known) || (filename !== undefined && known !== part);
  };
  try {
    const type = headers.get("content-type") ?? "";
    return new Busboy({
      headers: { "content-type": type },
      limits,
      isPartAFile,
      preservePath: true,
    });
  } catch {
    throw unreadable();
  }
}

type Form = {
  fields: [string, string][];
  streams: Readable[];
  arriving: Promise<[string, Upload]>[];
  /** What the sender did wrong, said once everything is read. */
  refusal?: ProblemError;
  /** What went wrong here. */
  failure?: unknown;
};

function collect(parser: BusboyInstance, { rules, files }: Expected): Form {
  const form: Form = { fields: [], streams: [], arriving: [] };
  const seen = new Set<string>();
  parser.on("field", (name, text, _, isCut) => {
    if (isCut) form.refusal ??= longText(name);
    form.fields.push([name, text]);
  });
  parser.on("partsLimit", () => {
    form.refusal ??= refused(`The body has more than ${limits.parts} parts. Send fewer.`);
  });
  parser.on("file", (sentName, stream, filename: string | undefined, _, declared) => {
    const name = sentName.toLowerCase();
    const rule = rules[name];
    stream.on("error", (error) => parser.destroy(error));
    if (seen.has(name)) form.refusal ??= unacceptable({ [name]: ["Send one file at a time."] });
    if (!rule || seen.has(name) || filename === "") return void stream.resume();
    seen.add(name);
    form.streams.push(stream);
    const upload = files.receive(stream, { name, filename, declared, rule });
    upload.catch((error) => {
      if (stream.readableEnded) return;
      form.failure = error;
      parser.destroy(error);
    });
    form.arriving.push(upload.then((received) => [name, received]));
  });
  return form;
}

/** Ends what still arrives and removes what has arrived. */
async function abandon({ streams, arriving }: Form) {
  for (const stream of streams) stream.destroy();
  for (const outcome of await Promise.allSettled(arriving)) {
    if (outcome.status === "fulfilled") await outcome.value[1].settle("refused");
  }
}

function unreadable() {
  return refused("The multipart body could not be read. Check its boundary and its parts.");
}

function tooLarge(maxBytes: number, rules: Record<string, FileRule>) {
  const files = Object.entries(rules)
    .map(([name, rule]) => `'${name}' may have ${rule.maxBytes / megabyte} MB`)
    .join(", ");
  const detail = `The body is larger than ${maxBytes / megabyte} MB: ${files}. Send less at once.`;
  return new ProblemError(problemOf(413, detail));
}

function longText(name: string) {
  return new ProblemError(problemOf(413, `The part '${name}' is larger than 1 MB. Send less.`));
}
