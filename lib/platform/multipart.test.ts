import { readdir, stat } from "node:fs/promises";
import { createServer, request as httpRequest, type Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "@/lib/contract/endpoints";
import { readBody } from "./body";
import { heldBytes, released } from "./files/testing-memory";
import { type TestPlatform, testPlatform } from "./testing";
import { draftEnrollment } from "./testing-enrollments";
import { filesOn, pdfBytes, pdfFile, pngFile, textFile } from "./testing-files";
import { draftProgram, formOf, openProgram } from "./testing-programs";

let platform: TestPlatform;
let documents: string;
let attachments: string;
let server: Server;
let port: number;
beforeAll(async () => {
  platform = await testPlatform();
  const program = await openProgram(platform);
  documents = `/program/programs/${program.id}/documents`;
  const { id } = await draftEnrollment(platform, program);
  attachments = `/program/enrollments/${id}/attachments`;
  server = createServer(getRequestListener(platform.fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterAll(async () => {
  server.close();
  await platform.close();
});

const json = JSON.stringify({ name: "Guide", type: "File" });

/** A body as it stands on the wire, with a boundary of its own. */
function wire(parts: [headers: string, content: string | Buffer][], boundary = "x") {
  const chunks = parts.flatMap(([headers, content]) => [
    `--${boundary}\r\n${headers}\r\n\r\n`,
    content,
    "\r\n",
  ]);
  return Buffer.concat([...chunks, `--${boundary}--\r\n`].map((chunk) => Buffer.from(chunk)));
}

const jsonPart = (name = "document"): [string, string] => [
  `content-disposition: form-data; name="${name}"\r\ncontent-type: application/json`,
  json,
];
const filePart = (name = "file"): [string, Buffer] => [
  `content-disposition: form-data; name="${name}"; filename="empty.pdf"\r\ncontent-type: application/pdf`,
  pdfBytes,
];

function post(body: Buffer<ArrayBuffer>, boundary = "x", path = documents) {
  const type = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const headers = { authorization: "Bearer vendor", ...type };
  const url = `http://platform/public/v1${path}`;
  return platform.fetch(new Request(url, { method: "POST", headers, body }));
}

describe("a multipart body", () => {
  it.each([
    ["the file first, as real clients send it", [filePart(), jsonPart()]],
    ["the JSON part first", [jsonPart(), filePart()]],
    ["part names in capitals", [filePart("FILE"), jsonPart("Document")]],
  ] as const)("is read with %s", async (_, parts) => {
    const response = await post(wire([...parts]));
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ name: "Guide", filename: "empty.pdf" });
  });

  it("is read with flattened fields where no JSON part is sent", async () => {
    const form = new FormData();
    form.append("file", pdfFile());
    form.append("Name", "Flat");
    form.append("DocumentType", "File");
    form.append("Language", "en");
    form.append("DisplayOrder", "3");
    const { body, status } = await platform.as("vendor")("POST", documents, form);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: "Flat", type: "File", language: "en", displayOrder: 3 });
    const { id } = await draftProgram(platform);
    const change = new FormData();
    change.append("Program.Data.Name", "Flat program");
    change.append("Program.Data.Eligibility.Partner", "true");
    const { body: program } = await platform.as("vendor")("PUT", `/program/programs/${id}`, change);
    expect(program).toMatchObject({ name: "Flat program", eligibility: { partner: true } });
  });

  it("skips files under other names and the empty file of an untouched form", async () => {
    const form = formOf("document", { name: "A", type: "Online", url: "https://a.example" });
    form.append("photo", pngFile());
    const { status } = await platform.as("vendor")("POST", documents, form);
    expect(status).toBe(201);
    const untouched: [string, string] = [
      'content-disposition: form-data; name="file"; filename=""',
      "",
    ];
    const online = JSON.stringify({ name: "A", type: "Online", url: "https://a.example" });
    const part: [string, string] = ['content-disposition: form-data; name="document"', online];
    expect((await post(wire([untouched, part]))).status).toBe(201);
  });

  const truncated = wire([filePart(), jsonPart()]).subarray(0, 300);
  const many = Array.from({ length: 101 }, (_, index): [string, string] => [
    `content-disposition: form-data; name="a${index}"`,
    "1",
  ]);
  it.each([
    ["breaks off", truncated, "x"],
    ["has no boundary", wire([filePart(), jsonPart()]), ""],
    ["has another boundary", wire([filePart(), jsonPart()]), "y"],
    ["is empty", Buffer.alloc(0), "x"],
    ["has two files", wire([filePart(), filePart(), jsonPart()]), "x"],
    ["has more parts than anybody needs", wire(many), "x"],
  ])("that %s is a 400 and leaves no file", async (_, body, boundary) => {
    const before = await filesOn(platform);
    const response = await post(body, boundary);
    expect(response.status).toBe(400);
    expect(await filesOn(platform)).toEqual(before);
  });

  it("whose JSON part is refused leaves no file", async () => {
    const before = await filesOn(platform);
    for (const bad of ["{", '{"name":"A"}', '{"name":"\\u0000","type":"File"}']) {
      const part: [string, string] = ['content-disposition: form-data; name="document"', bad];
      expect((await post(wire([filePart(), part]))).status).toBe(400);
    }
    const unknown = documents.replace(/PRG[^/]+/, "PRG-0000-0000");
    expect((await post(wire([filePart(), jsonPart()]), "x", unknown)).status).toBe(404);
    expect(await filesOn(platform)).toEqual(before);
  });
});

describe("over HTTP", () => {
  function send(path: string, length: number) {
    const request = httpRequest({
      port,
      host: "127.0.0.1",
      method: "POST",
      path: `/public/v1${path}`,
      headers: {
        authorization: "Bearer client",
        "content-type": "multipart/form-data; boundary=x",
        ...(length ? { "content-length": length } : {}),
      },
    });
    const answered = new Promise<number>((resolve, reject) => {
      request.on("response", (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on("error", reject);
    });
    return { request, answered };
  }

  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.bin"\r\n\r\n';

  it("a sender who goes away in the middle leaves no file", async () => {
    const before = await filesOn(platform);
    const { request, answered } = send(attachments, 10_000_000);
    request.write(head);
    request.write(Buffer.alloc(1_000_000));
    await until(async () => (await filesOn(platform)).length > before.length);
    request.destroy();
    await answered.catch(() => undefined);
    await until(async () => (await filesOn(platform)).length === before.length);
  });

  it("an attachment of 20 MB is on disk while it arrives, not in memory", async () => {
    const before = heldBytes();
    const { request, answered } = send(attachments, 0);
    request.write(head);
    const chunk = Buffer.alloc(256 * 1024, 1);
    for (let sent = 0; sent < 20 * 1024 * 1024; sent += chunk.length) {
      if (!request.write(chunk)) await new Promise((resolve) => request.once("drain", resolve));
    }
    await until(async () => (await arrivingBytes()) >= 19 * 1024 * 1024);
    await released(before, 5 * 1024 * 1024);
    request.end("\r\n--x--\r\n");
    expect(await answered).toBe(201);
  });

  it("a body that is too large is refused before it is read", async () => {
    const { request, answered } = send(attachments, 40 * 1024 * 1024);
    request.write(head);
    expect(await answered).toBe(413);
    request.destroy();
  });
});

describe("the fingerprint", () => {
  const of = async (body: FormData | string, type?: string) => {
    const headers = type ? { "content-type": type } : undefined;
    const request = new Request("http://platform/", { method: "POST", body, headers });
    const endpoint = endpoints.createAttachment;
    const { fingerprint, files } = await readBody(request, {
      endpoint,
      files: platform.context.files,
    });
    await Promise.all([...files.values()].map((file) => file.settle("refused")));
    return fingerprint;
  };
  const form = (json: object, file: File) => formOf("attachment", json, { file });

  it("is the same for the same content under another boundary and in another order", async () => {
    const first = await of(form({ name: "A" }, textFile()));
    expect(first).toMatch(/^[\da-f]{64}$/);
    expect(await of(form({ name: "A" }, textFile()))).toBe(first);
    const turned = new FormData();
    turned.append("attachment", JSON.stringify({ name: "A" }));
    turned.append("FILE", textFile());
    expect(await of(turned)).toBe(first);
  });

  it("differs with the text, the file's content and its name", async () => {
    const all = await Promise.all([
      of(form({ name: "A" }, textFile())),
      of(form({ name: "B" }, textFile())),
      of(form({ name: "A" }, textFile("other.txt"))),
      of(form({ name: "A" }, textFile("notes.txt", "Other"))),
      of('{"name":"A"}', "application/json"),
      of('{"name": "A"}', "application/json"),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });
});

async function arrivingBytes() {
  const directory = `${platform.dataDir}/files/arriving`;
  const sizes = (await readdir(directory)).map(
    async (name) => (await stat(`${directory}/${name}`)).size,
  );
  return Math.max(0, ...(await Promise.all(sizes)));
}

async function until(isReached: () => Promise<boolean>) {
  const end = Date.now() + 10_000;
  while (!(await isReached())) {
    if (Date.now() > end) throw new Error("It doesn't happen.");
    await delay(20);
  }
}
