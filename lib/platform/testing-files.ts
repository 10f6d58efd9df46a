import { readdir } from "node:fs/promises";
import path from "node:path";
import { done, type Person, type TestPlatform } from "./testing";
import { formOf } from "./testing-programs";

/** The smallest PDF that readers open: one empty page. */
export const pdfBytes = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

/** A picture of one point. */
export const pngBytes = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export function pdfFile(name = "guide.pdf") {
  return new File([pdfBytes], name, { type: "application/pdf" });
}

export function pngFile(name = "picture.png") {
  return new File([pngBytes], name, { type: "image/png" });
}

export function textFile(name = "notes.txt", text = "Notes") {
  return new File([text], name, { type: "text/plain" });
}

/** `start` filled up with zeros to `size` bytes. */
export function padded(start: Buffer, size: number) {
  const bytes = new Uint8Array(size);
  bytes.set(start);
  return bytes;
}

/** A document of the program with a file, as a draft. */
export function addDocument({ as }: TestPlatform, programId: string, file = pdfFile()) {
  const form = formOf("document", { name: "Guide", type: "File" }, { file });
  return done(as("vendor")("POST", `/program/programs/${programId}/documents`, form));
}

/** A picture of the program, as a draft. */
export function addPicture({ as }: TestPlatform, programId: string, file = pngFile()) {
  const form = formOf("media", { name: "Picture", type: "Image" }, { file });
  return done(as("vendor")("POST", `/program/programs/${programId}/media`, form));
}

/** An attachment that the client adds. */
export function addAttachment({ as }: TestPlatform, enrollmentId: string, file = textFile()) {
  const form = formOf("attachment", { name: "Notes" }, { file });
  return done(as("client")("POST", `/program/enrollments/${enrollmentId}/attachments`, form));
}

/** What a path answers to an `Accept`, byte by byte. */
export async function download(
  { fetch }: TestPlatform,
  address: string,
  { by = "client", accept }: { by?: Person; accept: string },
) {
  const headers = { authorization: `Bearer ${by}`, accept };
  const response = await fetch(new Request(`http://platform/public/v1${address}`, { headers }));
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}

/** The files on the platform's disk, kept and arriving ones. */
export async function filesOn({ dataDir }: TestPlatform) {
  const found = await readdir(path.join(dataDir, "files"), {
    recursive: true,
    withFileTypes: true,
  });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}
