import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, type TestPlatform, testPlatform } from "./testing";
import { draftEnrollment } from "./testing-enrollments";
import { addParameter, draftProgram, formOf, openProgram } from "./testing-programs";

let platform: TestPlatform;
let program: { id: string; applicableTo: string };
beforeAll(async () => {
  platform = await testPlatform();
  program = await openProgram(platform);
});
afterAll(() => platform.close());

/** Sends a body as it is, with the content type given. */
function raw(method: string, path: string, body: BodyInit, contentType = "application/json") {
  const headers = { authorization: "Bearer vendor", "content-type": contentType };
  const url = `http://platform/public/v1${path}`;
  return platform.fetch(new Request(url, { method, headers, body }));
}

/** Sends a body whose length nobody announces. */
function streamed(path: string, body: ReadableStream | null, contentType = "application/json") {
  const headers = { authorization: "Bearer vendor", "content-type": contentType };
  const init = { method: "POST", headers, body, duplex: "half" };
  return platform.fetch(new Request(`http://platform/public/v1${path}`, init));
}

const groups = () => `/program/programs/${program.id}/parameter-groups`;

describe("a JSON body", () => {
  it.each(["application/json", "text/json", "application/vnd.mpt+json; charset=utf-8"])(
    "is read as %s",
    async (type) => {
      const answer = await raw("POST", groups(), '{"name":"Company"}', type);
      expect(answer.status).toBe(201);
    },
  );

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/xml"])(
    "is refused as %s with 415",
    async (type) => {
      const answer = await raw("POST", groups(), '{"name":"Company"}', type);
      expect(answer.status).toBe(415);
      expect(await answer.json()).toMatchObject({ title: "Unsupported Media Type", status: 415 });
    },
  );

  it("is refused as multipart where the operation takes JSON only", async () => {
    const answer = await platform.as("vendor")("POST", groups(), formOf("group", { name: "A" }));
    expect(answer.status).toBe(415);
  });

  it.each(['{"name":', "nonsense", '{"name":"A"} x', "'A'"])(
    "that is no JSON (%s) is a 400 that says so",
    async (text) => {
      const answer = await raw("POST", groups(), text);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("not JSON") });
    },
  );

  it.each(["[]", "1", '"text"', "null", "true"])(
    "that is no object (%s) is a 400",
    async (text) => {
      expect((await raw("POST", groups(), text)).status).toBe(400);
    },
  );

  it("that is missing where one is needed is a 400 that says so", async () => {
    const answer = await platform.as("vendor")("POST", groups());
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain("no body");
  });

  it("larger than 2 MB is a 413, whether or not its length is announced", async () => {
    const text = JSON.stringify({ name: "A", description: "x".repeat(2_200_000) });
    expect((await raw("POST", groups(), text)).status).toBe(413);
    const answer = await streamed(groups(), new Response(text).body);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ title: "Content Too Large", status: 413 });
  });

  it("is ignored on DELETE, whatever it holds", async () => {
    const { id } = await draftProgram(platform);
    expect((await raw("DELETE", `/program/programs/${id}`, '{"why":"over"}')).status).toBe(204);
  });
});

it("refuses a multipart body larger than 2 MB, even one that streams", async () => {
  const icon = new File([new Uint8Array(2_200_000)], "icon.png", { type: "image/png" });
  const form = formOf("program", { name: "A" }, { icon });
  const known = await platform.as("vendor")("POST", "/program/programs", form);
  expect(known.status).toBe(413);
  const { body, headers } = new Response(form);
  const type = headers.get("content-type") ?? "";
  expect((await streamed("/program/programs", body, type)).status).toBe(413);
});

describe("keys and enumerations", () => {
  it("are matched in any case", async () => {
    const { body, status } = await platform.as("vendor")(
      "POST",
      "/program/programs",
      formOf("PROGRAM", {
        NAME: "Loud",
        ShortDescription: "Short",
        applicableto: "licensee",
        Eligibility: { CLIENT: false, Partner: true },
      }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: "Loud",
      shortDescription: "Short",
      applicableTo: "Licensee",
      eligibility: { client: false, partner: true },
    });
  });

  it("in the exact spelling win over others", async () => {
    const answer = await platform.as("vendor")("POST", groups(), { NAME: "Loud", name: "Exact" });
    expect(answer.body.name).toBe("Exact");
  });

  it("that no schema knows are ignored, even the names of JavaScript's own", async () => {
    const text =
      '{"name":"A","constructor":1,"__proto__":{"label":"Smuggled"},"toString":[],"status":"Deleted"}';
    const answer = await raw("POST", groups(), text);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ name: "A", label: "A" });
  });

  it("of the wrong shape are named with what to send, in our words", async () => {
    const answer = await platform.as("vendor")("POST", groups(), {
      name: 7,
      displayOrder: "first",
      default: "yes",
    });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors).sort()).toEqual(["default", "displayOrder", "name"]);
    expect(JSON.stringify(answer.body.errors)).not.toMatch(/invalid|expected/i);
  });

  it("that are missing or no member are named, in our words", async () => {
    const path = `/program/programs/${program.id}/parameters`;
    const answer = await platform.as("vendor")("POST", path, { type: "Colour" });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors).sort()).toEqual(["name", "phase", "type"]);
    expect(JSON.stringify(answer.body.errors)).not.toMatch(/invalid|expected/i);
    expect(answer.body.errors.type[0]).toContain("SingleLineText");
  });
});

describe("hostile input", () => {
  const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;

  it.each(["A\u0000B", "A\uD800B", "\uDC00"])("with the text %j is a 400", async (name) => {
    const answer = await platform.as("vendor")("POST", groups(), { name });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toHaveProperty("name");
  });

  it("with such a text as a key, or hidden in a multipart body, is a 400", async () => {
    const group = await platform.as("vendor")("POST", groups(), { name: "A", "\u0000": 1 });
    expect(group.status).toBe(400);
    const form = formOf("program", { name: "A\u0000" });
    expect((await platform.as("vendor")("POST", "/program/programs", form)).status).toBe(400);
  });

  it("names the place of such a text", async () => {
    const answer = await platform.as("client")("POST", "/program/enrollments", {
      program,
      parameters: {
        ordering: [
          { id: "a", value: "1" },
          { id: "b", value: { city: "\0" } },
        ],
      },
    });
    expect(Object.keys(answer.body.errors)).toEqual(["parameters.ordering[1].value.city"]);
  });

  it.each([65, 2_000, 20_000, 200_000])("nested %i deep is a 400", async (levels) => {
    const path = `/program/programs/${program.id}/parameters`;
    const options = `{"name":"A","phase":"Order","type":"SingleLineText","options":${deep(levels)}}`;
    const answer = await raw("POST", path, options);
    expect(answer.status).toBe(400);
    const draft = await draftEnrollment(platform, program);
    const remark = `{"error":{"message":"A","parameters":${deep(levels)}}}`;
    const update = await raw("PUT", `/program/enrollments/${draft.id}`, remark);
    expect(update.status).toBe(400);
  });

  it("with huge arrays is a 400", async () => {
    const products = Array.from({ length: 70_000 }, (_, index) => ({ id: `PRD-${index}` }));
    const path = `/program/programs/${program.id}`;
    expect((await platform.as("vendor")("PUT", path, { products })).status).toBe(400);
    const { id } = await addParameter(platform, program.id);
    const ordering = Array.from({ length: 20_000 }, () => ({ id, value: "1" }));
    const enrollment = await platform.as("client")("POST", "/program/enrollments", {
      program,
      parameters: { ordering },
    });
    expect(enrollment.status).toBe(400);
  });

  it.each([2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1.5, 1e300])(
    "with the number %d as a display order is a 400",
    async (displayOrder) => {
      const answer = await platform.as("vendor")("POST", groups(), { name: "A", displayOrder });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toHaveProperty("displayOrder");
    },
  );

  it.each(["0000-01-01", "99999-01-01", "2027-02-30", "2027-05-03nonsense", "May"])(
    "with the expiration date %s is a 400",
    async (expirationDate) => {
      const certificate = { name: "A", program, client: { id: "ACC-2000-0001" } };
      const answer = await platform.as("operations")("POST", "/program/certificates", {
        ...certificate,
        buyer: { id: "BUY-2000-0001" },
        expirationDate,
      });
      expect(answer.status, answer.text).toBe(400);
    },
  );

  it.each([
    "/program/programs/%00",
    "/program/programs/PRG-1%00/parameters/x",
    "/program/enrollments/%00/render",
    "/accounts/users/%ff",
  ])("in the path %s is a 404 or a 400", async (path) => {
    const { status } = await platform.as("vendor")("GET", path);
    expect([400, 404]).toContain(status);
  });

  it.each([
    "eq(name,'%00')",
    "in(id,('%00'))",
    "ilike(name,'*%00*')",
    "any(products,eq(id,'%00'))",
    "eq(name,'%ff')",
  ])("in the filter %s is a 200 or a 400", async (filter) => {
    const { status } = await platform.as("vendor")("GET", `/program/programs?${filter}`);
    expect([200, 400]).toContain(status);
  });
});

it("accepts a change of a program wrapped as data, as the published document has it", async () => {
  const { id } = await draftProgram(platform);
  const body = { node: null, path: "", isDefined: true, data: { name: "Wrapped" } };
  const renamed = await done(platform.as("vendor")("PUT", `/program/programs/${id}`, body));
  expect(renamed.name).toBe("Wrapped");
});
