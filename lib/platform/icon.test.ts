import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, type TestPlatform, testPlatform } from "./testing";
import { draftProgram, formOf, openProgram } from "./testing-programs";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

function picture(bytes: Uint8Array<ArrayBuffer>, name = "icon.png", type = "image/png") {
  return new File([bytes], name, { type });
}

function create(files: Record<string, File>) {
  return platform.as("vendor")(
    "POST",
    "/program/programs",
    formOf("program", { name: "A" }, files),
  );
}

async function bytesOf(path: string, token = "vendor") {
  const headers = { authorization: `Bearer ${token}` };
  const response = await platform.fetch(new Request(`http://platform${path}`, { headers }));
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe("the icon of a program", () => {
  it("arrives as a file beside the JSON part and is served at the address that the program names", async () => {
    const { icon, id } = await done(create({ icon: picture(png) }));
    expect(icon).toBe(`/v1/program/programs/${id}/icon`);
    const { response, bytes } = await bytesOf(icon);
    expect(response.status).toBe(200);
    expect(bytes.equals(png)).toBe(true);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain(
      "frame-ancestors 'none'; sandbox",
    );
  });

  it("arrives in any order, with part names in any case, with the JSON part as a typed blob", async () => {
    const form = new FormData();
    const json = new Blob([JSON.stringify({ name: "Blob" })], { type: "application/json" });
    form.append("Program", json);
    form.append("ICON", picture(png));
    const { body, status } = await platform.as("vendor")("POST", "/program/programs", form);
    expect(status).toBe(201);
    expect(body.name).toBe("Blob");
    expect((await bytesOf(body.icon)).bytes.equals(png)).toBe(true);
  });

  it("is replaced by the next one, whose type is read from its content", async () => {
    const { id, icon } = await done(create({ icon: picture(png) }));
    const form = formOf("program", {}, { icon: picture(gif, "icon.png", "image/png") });
    const { body } = await platform.as("vendor")("PUT", `/program/programs/${id}`, form);
    expect(body).toMatchObject({ name: "A", revision: 2 });
    const { bytes, response } = await bytesOf(icon);
    expect(bytes.equals(gif)).toBe(true);
    expect(response.headers.get("content-type")).toBe("image/gif");
  });

  it("changes its validator with its content", async () => {
    const { id, icon } = await done(create({ icon: picture(png) }));
    const before = (await bytesOf(icon)).response.headers.get("etag");
    const form = formOf("program", {}, { icon: picture(gif) });
    await done(platform.as("vendor")("PUT", `/program/programs/${id}`, form));
    const after = (await bytesOf(icon)).response.headers.get("etag");
    expect(before).toMatch(/^"[\w-]+"$/);
    expect(after).not.toBe(before);
  });

  const script = "<script>alert(1)</script>";
  it.each([
    ["HTML", `<!doctype html>${script}`],
    ["SVG", `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
    ["text", "icon"],
    ["PDF", "%PDF-1.7\n%âãÏÓ"],
  ])(
    "is refused when it is %s under the name of a picture, and no program is made",
    async (_, content) => {
      const before = await done(platform.as("vendor")("GET", "/program/programs?limit=0"));
      const answer = await create({ icon: picture(new TextEncoder().encode(content)) });
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.body.errors)).toEqual(["icon"]);
      const after = await done(platform.as("vendor")("GET", "/program/programs?limit=0"));
      expect(after.$meta).toEqual(before.$meta);
    },
  );

  it("is at most 1 MB", async () => {
    const sized = (size: number) => {
      const bytes = new Uint8Array(size);
      bytes.set(png);
      return picture(bytes);
    };
    expect((await create({ icon: sized(1024 * 1024) })).status).toBe(201);
    const answer = await create({ icon: sized(1024 * 1024 + 1) });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.icon[0]).toContain("1 MB");
  });

  it("is a 404 where none was uploaded, and where the program is not the caller's to see", async () => {
    const { id } = await draftProgram(platform);
    expect((await bytesOf(`/v1/program/programs/${id}/icon`)).response.status).toBe(404);
    const drawn = await done(create({ icon: picture(png) }));
    expect((await bytesOf(drawn.icon, "client")).response.status).toBe(404);
    expect((await bytesOf(drawn.icon, "nobody")).response.status).toBe(401);
    const { icon } = await openProgram(platform);
    expect(icon).toBeUndefined();
  });
});

describe("a multipart body", () => {
  it("without a file is a plain change", async () => {
    const { id } = await draftProgram(platform);
    const form = formOf("program", { name: "Renamed" });
    const { body } = await platform.as("vendor")("PUT", `/program/programs/${id}`, form);
    expect(body.name).toBe("Renamed");
  });

  it("that breaks off is a 400", async () => {
    const response = await platform.fetch(
      new Request("http://platform/public/v1/program/programs", {
        method: "POST",
        headers: {
          authorization: "Bearer vendor",
          "content-type": "multipart/form-data; boundary=x",
        },
        body: '--x\r\ncontent-disposition: form-data; name="program"\r\n\r\n{"name":"A"',
      }),
    );
    expect(response.status).toBe(400);
  });

  it("whose JSON part is no JSON is a 400", async () => {
    const form = new FormData();
    form.append("program", "name=A");
    const answer = await platform.as("vendor")("POST", "/program/programs", form);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain("not JSON");
  });
});
