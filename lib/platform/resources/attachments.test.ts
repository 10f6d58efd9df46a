import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, type Person, type TestPlatform, testPlatform } from "../testing";
import { bring, draftEnrollment } from "../testing-enrollments";
import { addAttachment, download, filesOn, padded, pdfBytes, textFile } from "../testing-files";
import { formOf, openProgram } from "../testing-programs";

const statuses = ["Draft", "Processing", "Querying", "Completed", "Failed", "Deleted"];

let platform: TestPlatform;
let program: { id: string; applicableTo: string };
beforeAll(async () => {
  platform = await testPlatform();
  program = await openProgram(platform);
});
afterAll(() => platform.close());

async function enrollmentIn(status: string) {
  const { id } = await bring(platform, await draftEnrollment(platform, program), status);
  return { id, path: `/program/enrollments/${id}/attachments` };
}

function add(person: Person, path: string, file: File, json: object = {}) {
  return platform.as(person)("POST", path, formOf("attachment", json, { file }));
}

describe.each(statuses)("an attachment of an enrollment in %s", (status) => {
  it("is added, read, renamed and removed by all three sides, as far as they see the enrollment", async () => {
    const { id, path } = await enrollmentIn(status);
    const isHidden = status === "Draft" || status === "Deleted";
    const sides: Person[] = isHidden
      ? ["client", "operations"]
      : ["client", "vendor", "operations"];
    for (const [index, person] of sides.entries()) {
      const call = platform.as(person);
      const created = await add(person, path, textFile("a.txt"), { name: "A", description: "B" });
      expect(created.status, created.text).toBe(201);
      expect(created.body).toMatchObject({
        id: `${id.replace("ENR", "ENA")}-000${index + 1}`,
        name: "A",
        description: "B",
        type: "File",
        filename: "a.txt",
        size: 5,
        contentType: "text/plain",
        enrollment: { id },
        revision: 1,
      });
      const one = `${path}/${created.body.id}`;
      const renamed = await call("PUT", one, { name: "C", filename: "evil" });
      expect(renamed.body).toMatchObject({ name: "C", description: "B", filename: "a.txt" });
      expect((await done(call("GET", path))).data).toHaveLength(1);
      const file = await download(platform, one, { by: person, accept: "text/plain" });
      expect(file.bytes.toString()).toBe("Notes");
      expect((await call("DELETE", one)).status).toBe(204);
      expect((await call("GET", one)).status).toBe(404);
    }
  });

  it("doesn't exist for anybody else", async () => {
    const { id, path } = await enrollmentIn(status);
    const one = `${path}/${(await addAttachment(platform, id)).id}`;
    const before = await filesOn(platform);
    const isHidden = status === "Draft" || status === "Deleted";
    const strangers: Person[] = [
      "partner",
      "otherVendor",
      ...(isHidden ? ["vendor" as const] : []),
    ];
    for (const person of strangers) {
      const call = platform.as(person);
      const answers = [
        await call("GET", path),
        await call("GET", one),
        await call("GET", one, undefined, { accept: "text/plain" }),
        await call("PUT", one, { name: "A" }),
        await call("DELETE", one),
        await add(person, path, textFile()),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    }
    expect(await filesOn(platform)).toEqual(before);
  });
});

describe("an attachment", () => {
  it("goes by the name of its file where none is given, also without a JSON part", async () => {
    const { path } = await enrollmentIn("Draft");
    const form = new FormData();
    form.append("file", textFile("Notizen.txt"));
    const { body } = await platform.as("client")("POST", path, form);
    expect(body).toMatchObject({ name: "Notizen.txt", filename: "Notizen.txt" });
  });

  it("needs a file", async () => {
    const { path } = await enrollmentIn("Draft");
    const call = platform.as("client");
    for (const body of [formOf("attachment", { name: "A" }), { name: "A" }]) {
      const answer = await call("POST", path, body);
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.body.errors)).toEqual(["file"]);
    }
  });

  it("may have 25 MB and not a byte more", async () => {
    const { path } = await enrollmentIn("Draft");
    const limit = 25 * 1024 * 1024;
    const sized = (size: number) => new File([padded(pdfBytes, size)], "large.pdf");
    expect((await add("client", path, sized(limit))).body).toMatchObject({ size: limit });
    const before = await filesOn(platform);
    const answer = await add("client", path, sized(limit + 1));
    expect(answer.status).toBe(400);
    expect(answer.body.errors.file[0]).toContain("25 MB");
    expect(await filesOn(platform)).toEqual(before);
  });

  const script = "<script>alert(1)</script>";
  it.each([
    ["page.html", "text/html", `<!doctype html>${script}`, "application/octet-stream"],
    [
      "drawing.svg",
      "image/svg+xml",
      `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
      "application/octet-stream",
    ],
    ["script.js", "text/javascript", "alert(1)", "application/octet-stream"],
    ["tool.exe", "image/png", "MZ\u0090\u0000", "application/x-msdownload"],
    ["table.csv", "text/csv; charset=utf-8", "a;b", "text/csv"],
    ["fake.png", "image/png", "no picture", "application/octet-stream"],
  ])(
    "is kept whatever it is: %s is never what it claims and only ever saved",
    async (name, type, text, contentType) => {
      const { path } = await enrollmentIn("Draft");
      const { body } = await add(
        "client",
        path,
        new File([Buffer.from(text, "latin1")], name, { type }),
      );
      expect(body.contentType).toBe(contentType);
      const file = await download(platform, `${path}/${body.id}`, { accept: contentType });
      expect(file.bytes.toString("latin1")).toBe(text);
      expect(file.headers.get("content-disposition")).toMatch(/^attachment;/);
      expect(file.headers.get("x-content-type-options")).toBe("nosniff");
      expect(file.headers.get("content-security-policy")).toContain(
        "frame-ancestors 'none'; sandbox",
      );
    },
  );

  it.each([
    ['Größe "neu".pdf', "Große _neu_.pdf", "Gr%C3%B6%C3%9Fe%20%22neu%22.pdf"],
    ["😀 Plan.pdf", "_ Plan.pdf", "%F0%9F%98%80%20Plan.pdf"],
    ["../../etc/passwd", "passwd", "passwd"],
    ["C:\\Windows\\win.ini", "win.ini", "win.ini"],
    ["a\r\nset-cookie: b.txt", "aset-cookie: b.txt", "aset-cookie%3A%20b.txt"],
    ["it's (1)*.txt", "it's (1)*.txt", "it%27s%20%281%29%2A.txt"],
    ["..", "file", "file"],
    ["invoice\u202efdp.exe", "invoicefdp.exe", "invoicefdp.exe"],
  ])("named %j is offered under a name and never used as a path", async (name, plain, full) => {
    const { path } = await enrollmentIn("Draft");
    const before = await filesOn(platform);
    const { body } = await add("client", path, textFile(name));
    const file = await download(platform, `${path}/${body.id}`, { accept: "text/plain" });
    const ascii = plain.replace("ß", "_");
    const header = `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
    expect(file.headers.get("content-disposition")).toBe(header);
    const [added] = (await filesOn(platform)).filter((one) => !before.includes(one));
    expect(added).toMatch(/^[\da-f-]{36}$/);
  });

  it("numbers go on after a removal, also when two are added at once", async () => {
    const { id, path } = await enrollmentIn("Processing");
    const first = await addAttachment(platform, id);
    await done(platform.as("client")("DELETE", `${path}/${first.id}`));
    const both = await Promise.all([addAttachment(platform, id), addAttachment(platform, id)]);
    expect(both.map((one) => one.id.slice(-4)).sort()).toEqual(["0002", "0003"]);
  });

  it("is refused under an older revision (412)", async () => {
    const { id, path } = await enrollmentIn("Draft");
    const one = `${path}/${(await addAttachment(platform, id)).id}`;
    const call = platform.as("client");
    await done(call("PUT", one, { name: "Second" }));
    const late = await call("PUT", one, { name: "Third" }, { "if-match": '"1"' });
    expect(late.status).toBe(412);
    expect((await call("DELETE", one, undefined, { "if-match": '"1"' })).status).toBe(412);
  });

  it("of a draft leaves no trace in the audit that its vendor could see", async () => {
    const { id } = await enrollmentIn("Draft");
    const attachment = await addAttachment(platform, id);
    const { rows } = await platform.context.store.pool.query(
      "select vendor_id, client_id from audit_records where object_id = $1",
      [attachment.id],
    );
    expect(rows).toEqual([{ vendor_id: null, client_id: "ACC-2000-0001" }]);
  });
});
