import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, type Person, persons, type TestPlatform, testPlatform } from "../testing";
import {
  addDocument,
  download,
  filesOn,
  padded,
  pdfBytes,
  pdfFile,
  pngFile,
} from "../testing-files";
import { formOf, openProgram } from "../testing-programs";

let platform: TestPlatform;
let programId: string;
let documents: string;
beforeAll(async () => {
  platform = await testPlatform();
  programId = (await openProgram(platform)).id;
  documents = `/program/programs/${programId}/documents`;
});
afterAll(() => platform.close());

function vendor(method: string, path: string, body?: object) {
  return platform.as("vendor")(method, path, body);
}

function create(json: object, file?: File) {
  return vendor("POST", documents, formOf("document", json, file ? { file } : {}));
}

describe("a document", () => {
  it("of type File is a draft with what its file says of itself", async () => {
    const sent = { name: "Guide", description: "How to start", language: "en-us", url: "" };
    const types = { type: "File", documentType: "File" };
    const { body, status } = await create({ ...sent, ...types }, pdfFile("empty.pdf"));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(`^PDM-${programId.slice(4)}-\\d{4}$`),
      revision: 1,
      name: "Guide",
      description: "How to start",
      language: "en-us",
      type: "File",
      status: "Draft",
      filename: "empty.pdf",
      size: pdfBytes.length,
      contentType: "application/pdf",
      program: { id: programId },
      audit: { created: expect.anything() },
    });
    expect(body).not.toHaveProperty("url");
  });

  it("of type Online has an address and no content type", async () => {
    const { body } = await create({
      name: "A",
      documentType: "online",
      url: "https://a.example/b",
    });
    expect(body).toMatchObject({ type: "Online", url: "https://a.example/b" });
    expect(body).not.toHaveProperty("contentType");
  });

  it.each([
    ["a file where there is none", { name: "A", type: "File" }, undefined, "file"],
    ["an address where there is none", { name: "A", type: "Online", url: "" }, undefined, "url"],
    ["an address of the web", { name: "A", type: "Online", url: "javascript:a" }, undefined, "url"],
    [
      "no file beside an address",
      { name: "A", type: "Online", url: "https://a.example" },
      pdfFile(),
      "file",
    ],
    ["a name", { type: "File" }, pdfFile(), "name"],
    ["a type", { name: "A" }, pdfFile(), "type"],
    ["a document in the file", { name: "A", type: "File" }, pngFile("a.pdf"), "file"],
    ["something in the file", { name: "A", type: "File" }, new File([], "a.pdf"), "file"],
  ])("needs %s", async (_, json, file, field) => {
    const before = await filesOn(platform);
    const answer = await create(json, file);
    expect(answer.status, answer.text).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual([field]);
    expect(await filesOn(platform)).toEqual(before);
  });

  it("may have 5 MB and not a byte more", async () => {
    const limit = 5 * 1024 * 1024;
    const sized = (size: number) => new File([padded(pdfBytes, size)], "large.pdf");
    const json = { name: "Large", type: "File" };
    expect((await create(json, sized(limit))).body).toMatchObject({ size: limit });
    const before = await filesOn(platform);
    const answer = await create(json, sized(limit + 1));
    expect(answer.status).toBe(400);
    expect(answer.body.errors.file[0]).toContain("5 MB");
    const huge = await create(json, sized(limit + 2 * 1024 * 1024));
    expect(huge.status).toBe(413);
    expect(huge.body.detail).toContain("'file' may have 5 MB");
    expect(await filesOn(platform)).toEqual(before);
  });

  it("says which types it takes", async () => {
    const { body } = await create({ name: "A", type: "File" }, pngFile());
    expect(body.errors.file[0]).toContain("PDF or Word document");
  });

  it("may be a Word document, old and new", async () => {
    const old = padded(Buffer.from("d0cf11e0a1b11ae1", "hex"), 2048);
    const { body } = await create({ name: "A", type: "File" }, new File([old], "old.doc"));
    expect(body.contentType).toBe("application/msword");
    const sheet = await create({ name: "A", type: "File" }, new File([old], "old.xls"));
    expect(sheet.status).toBe(400);
  });

  it("changes everything but type, address and file; the answer is the document", async () => {
    const { id } = await addDocument(platform, programId);
    const sent = { name: "Renamed", description: null, language: "de", displayOrder: 5 };
    const fixed = { type: "Online", url: "https://evil.example", filename: "evil.exe" };
    const { body, status } = await vendor("PUT", `${documents}/${id}`, { ...sent, ...fixed });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: "Renamed",
      language: "de",
      displayOrder: 5,
      type: "File",
      filename: "guide.pdf",
      revision: 2,
    });
  });

  it("is served byte by byte to its content type, for saving, and to nothing else", async () => {
    const { id } = await addDocument(platform, programId, pdfFile("empty.pdf"));
    const path = `${documents}/${id}`;
    const file = await download(platform, path, { by: "vendor", accept: "application/pdf" });
    expect(file.status).toBe(200);
    expect(file.bytes).toEqual(pdfBytes);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-length": String(pdfBytes.length),
      "content-disposition": `attachment; filename="empty.pdf"; filename*=UTF-8''empty.pdf`,
      "x-content-type-options": "nosniff",
      "content-security-policy":
        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
    });
    const json = ["*/*", "application/json", "text/html", "application/octet-stream", "image/png"];
    for (const accept of [...json, "application/json, application/pdf;q=0.5"]) {
      const answer = await download(platform, path, { by: "vendor", accept });
      expect(answer.headers.get("content-type"), accept).toContain("application/json");
    }
    const preferred = { by: "vendor", accept: "application/json;q=0.5, APPLICATION/PDF" } as const;
    expect((await download(platform, path, preferred)).bytes).toEqual(pdfBytes);
  });

  it("that is online sends to its address whoever wants neither JSON nor anything", async () => {
    const url = "https://a.example/guide";
    const { id } = await done(create({ name: "A", type: "Online", url }));
    const path = `${documents}/${id}`;
    const answer = await download(platform, path, { by: "vendor", accept: "application/pdf" });
    expect([answer.status, answer.headers.get("location")]).toEqual([307, url]);
    expect((await download(platform, path, { by: "vendor", accept: "*/*" })).status).toBe(200);
  });

  it("takes its file with it when it goes", async () => {
    const before = await filesOn(platform);
    const { id } = await addDocument(platform, programId);
    expect(await filesOn(platform)).toHaveLength(before.length + 1);
    expect((await vendor("DELETE", `${documents}/${id}`)).status).toBe(204);
    expect(await filesOn(platform)).toEqual(before);
    expect((await vendor("GET", `${documents}/${id}`)).status).toBe(404);
  });

  it("stays while it is published", async () => {
    const { id } = await addDocument(platform, programId);
    await done(vendor("POST", `${documents}/${id}/publish`));
    const answer = await vendor("DELETE", `${documents}/${id}`);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain("unpublish");
  });

  it("is for clients to see and to download only while it is published", async () => {
    const { id } = await addDocument(platform, programId);
    const path = `${documents}/${id}`;
    const seen = async (by: Person) => {
      const { data } = await done(platform.as(by)("GET", `${documents}?limit=100`));
      const listed = data.some((one: { id: string }) => one.id === id);
      const { status } = await download(platform, path, { by, accept: "application/pdf" });
      return [listed, status];
    };
    expect(await seen("client")).toEqual([false, 404]);
    await done(vendor("POST", `${path}/publish`));
    for (const by of ["client", "vendor", "operations"] as const) {
      expect(await seen(by), by).toEqual([true, 200]);
    }
    await done(vendor("POST", `${path}/unpublish`));
    expect(await seen("client")).toEqual([false, 404]);
    expect(await seen("operations")).toEqual([true, 200]);
  });

  it("is written by its vendor alone", async () => {
    const { id } = await addDocument(platform, programId);
    const path = `${documents}/${id}`;
    for (const person of persons.filter((one) => one !== "vendor")) {
      const expected = person === "otherVendor" ? 404 : 403;
      const call = platform.as(person);
      const form = formOf("document", { name: "A", type: "File" }, { file: pdfFile() });
      const answers = [
        await call("POST", documents, form),
        await call("PUT", path, { name: "A" }),
        await call("POST", `${path}/publish`),
        await call("DELETE", path),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => expected));
    }
    expect((await vendor("GET", path)).body.revision).toBe(1);
  });
});
