import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, type TestPlatform, testPlatform } from "../testing";
import { download, filesOn, pdfBytes, pdfFile } from "../testing-files";
import {
  addPublishedTerms,
  draftProgram,
  formOf,
  onlineVariant,
  openProgram,
} from "../testing-programs";

let platform: TestPlatform;
let programId: string;
let terms: string;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

async function newProgram(
  make: (platform: TestPlatform) => Promise<{ id: string }> = draftProgram,
) {
  programId = (await make(platform)).id;
  terms = `/program/programs/${programId}/terms`;
}

function vendor(method: string, path: string, body?: object) {
  return platform.as("vendor")(method, path, body);
}

async function newTerms() {
  const { id } = await done(vendor("POST", terms, { name: "Partner terms" }));
  return { id, variants: `${terms}/${id}/variants` };
}

describe("terms", () => {
  it("are created as a draft with the next running number", async () => {
    await newProgram();
    const sent = { name: "Partner terms", description: "What you agree to", displayOrder: 7 };
    const { body, status } = await vendor("POST", terms, { ...sent, status: "Published" });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...sent,
      id: `PTC-${programId.slice(4)}-0001`,
      revision: 1,
      status: "Draft",
      program: { id: programId },
    });
    const { id } = await done(vendor("POST", terms, { name: "Second" }));
    expect(id).toBe(`PTC-${programId.slice(4)}-0002`);
  });

  it("change by what was sent", async () => {
    await newProgram();
    const { id } = await newTerms();
    const body = { description: "Shorter", status: "Published" };
    const changed = await done(vendor("PUT", `${terms}/${id}`, body));
    expect(changed).toMatchObject({ name: "Partner terms", description: "Shorter", revision: 2 });
    expect(changed.status).toBe("Draft");
  });

  it.each([
    {},
    { name: "" },
    { name: "x".repeat(129) },
    { name: "A", description: "x".repeat(301) },
    { name: "A", displayOrder: 1.5 },
  ])("are refused with %#", async (body) => {
    await newProgram();
    expect((await vendor("POST", terms, body)).status).toBe(400);
  });

  it("are published without a variant", async () => {
    await newProgram();
    const { id } = await newTerms();
    expect((await vendor("POST", `${terms}/${id}/publish`)).status).toBe(200);
  });

  it("are shown to clients only while they are published", async () => {
    await newProgram(openProgram);
    const { id } = await newTerms();
    const client = platform.as("client");
    const seen = async () => {
      const { data } = await done(client("GET", terms));
      const { status } = await client("GET", `${terms}/${id}`);
      return [data.length, status];
    };
    expect(await seen()).toEqual([0, 404]);
    await done(vendor("POST", `${terms}/${id}/publish`));
    expect(await seen()).toEqual([1, 200]);
    await done(vendor("POST", `${terms}/${id}/unpublish`));
    expect(await seen()).toEqual([0, 404]);
    expect((await platform.as("operations")("GET", `${terms}/${id}`)).status).toBe(200);
    await done(vendor("DELETE", `${terms}/${id}`));
    expect((await platform.as("operations")("GET", `${terms}/${id}`)).status).toBe(404);
  });
});

describe("a variant", () => {
  it("is created online as a draft of its terms, as multipart and as JSON", async () => {
    await newProgram();
    await newTerms();
    const { id, variants } = await newTerms();
    const { body, status } = await vendor("POST", variants, onlineVariant());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: `PTV-${id.slice(4)}-0001`,
      name: "English",
      type: "Online",
      assetUrl: "https://example.com/terms",
      languageCode: "en-us",
      status: "Draft",
      revision: 1,
      programTermsAndConditions: { id },
    });
    const second = { name: "Deutsch", type: "online", assetUrl: "https://example.com/de" };
    expect((await done(vendor("POST", variants, second))).id).toBe(`PTV-${id.slice(4)}-0002`);
  });

  it("changes its name and description only", async () => {
    await newProgram();
    const { variants } = await newTerms();
    const { id } = await done(vendor("POST", variants, onlineVariant()));
    const sent = { name: "British", assetUrl: "https://evil.example", languageCode: "xx" };
    const changed = await done(vendor("PUT", `${variants}/${id}`, sent));
    expect(changed).toMatchObject({
      name: "British",
      assetUrl: "https://example.com/terms",
      languageCode: "en-us",
      revision: 2,
    });
  });

  it.each([undefined, "", "javascript:alert(1)", "ftp://example.com", "example.com/terms"])(
    "is refused with the address %j",
    async (assetUrl) => {
      await newProgram();
      const { variants } = await newTerms();
      const answer = await vendor("POST", variants, onlineVariant({ assetUrl }));
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.body.errors)).toEqual(["assetUrl"]);
    },
  );

  it("of type File has its file and no address, and serves it to its content type", async () => {
    await newProgram(openProgram);
    const { id, variants } = await newTerms();
    await done(vendor("POST", `${terms}/${id}/publish`));
    const sent = { name: "Terms as PDF", type: "File", assetUrl: "", languageCode: "de" };
    const form = formOf("variant", sent, { file: pdfFile("Bedingungen.pdf") });
    const { body } = await vendor("POST", variants, form);
    expect(body).toMatchObject({
      type: "File",
      filename: "Bedingungen.pdf",
      contentType: "application/pdf",
      size: pdfBytes.length,
      fileId: expect.any(String),
    });
    expect(body).not.toHaveProperty("assetUrl");
    await done(vendor("POST", `${variants}/${body.id}/publish`));
    const file = await download(platform, `${variants}/${body.id}`, { accept: body.contentType });
    expect(file.bytes).toEqual(pdfBytes);
    expect(file.headers.get("content-disposition")).toContain('filename="Bedingungen.pdf"');
    await done(vendor("POST", `${variants}/${body.id}/unpublish`));
    await done(vendor("DELETE", `${variants}/${body.id}`));
    expect(await filesOn(platform)).toEqual([]);
  });

  it("of type File without a file, and Online with one, is refused", async () => {
    await newProgram();
    const { variants } = await newTerms();
    const without = await vendor("POST", variants, onlineVariant({ type: "File" }));
    expect(Object.keys(without.body.errors)).toEqual(["file"]);
    const variant = { name: "A", type: "Online", assetUrl: "https://example.com" };
    const form = formOf("variant", variant, { file: pdfFile("A.pdf") });
    expect(Object.keys((await vendor("POST", variants, form)).body.errors)).toEqual(["file"]);
    expect(await filesOn(platform)).toEqual([]);
  });

  it("that is online sends whoever wants the text to its address", async () => {
    await newProgram();
    const { variants } = await newTerms();
    const { id } = await done(vendor("POST", variants, onlineVariant()));
    const answer = await download(platform, `${variants}/${id}`, {
      by: "vendor",
      accept: "text/html",
    });
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe("https://example.com/terms");
  });

  it("is shown to clients only while it and its terms are published", async () => {
    await newProgram(openProgram);
    const published = await addPublishedTerms(platform, programId);
    const variants = `${terms}/${published.id}/variants`;
    const draft = await done(vendor("POST", variants, onlineVariant({ name: "Draft" })));
    const client = platform.as("client");
    const { data } = await done(client("GET", variants));
    expect(data.map(({ name }: { name: string }) => name)).toEqual(["English"]);
    expect((await client("GET", `${variants}/${draft.id}`)).status).toBe(404);
    expect((await done(vendor("GET", variants))).data).toHaveLength(2);

    await done(vendor("POST", `${terms}/${published.id}/unpublish`));
    expect((await client("GET", variants)).status).toBe(404);
    expect((await client("GET", `${variants}/${data[0].id}`)).status).toBe(404);
  });

  it("goes with its deleted terms", async () => {
    await newProgram();
    const { id, variants } = await newTerms();
    const variant = await done(vendor("POST", variants, onlineVariant()));
    await done(vendor("DELETE", `${terms}/${id}`));
    expect((await vendor("GET", variants)).status).toBe(404);
    expect((await vendor("POST", `${variants}/${variant.id}/publish`)).status).toBe(404);
  });
});
