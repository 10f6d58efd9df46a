import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, type TestPlatform, testPlatform } from "../testing";
import { addPicture, download, padded, pdfFile, pngBytes, pngFile } from "../testing-files";
import { formOf, openProgram } from "../testing-programs";

let platform: TestPlatform;
let programId: string;
let media: string;
beforeAll(async () => {
  platform = await testPlatform();
  programId = (await openProgram(platform)).id;
  media = `/program/programs/${programId}/media`;
});
afterAll(() => platform.close());

function vendor(method: string, path: string, body?: object) {
  return platform.as("vendor")(method, path, body);
}

function createMedia(json: object, file?: File) {
  return vendor("POST", media, formOf("media", json, file ? { file } : {}));
}

describe("a picture", () => {
  it("is a file that has an address of its own", async () => {
    const sent = { name: "Team", type: "image", mediatype: "Image", displayOrder: 3, url: "" };
    const { body, status } = await createMedia(sent, pngFile("team.png"));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(`^PMD-${programId.slice(4)}-\\d{4}$`),
      type: "Image",
      displayOrder: 3,
      contentType: "image/png",
      filename: "team.png",
    });
    await done(vendor("POST", `${media}/${body.id}/publish`));
    for (const path of [`${media}/${body.id}/image`, `${media}/${body.id}`]) {
      const file = await download(platform, path, { accept: "image/png" });
      expect(file.bytes).toEqual(pngBytes);
      expect(file.headers.get("content-type")).toBe("image/png");
      expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it.each([
    ["a file", { name: "A", type: "Image" }, undefined],
    ["a picture in the file", { name: "A", type: "Image" }, pdfFile("a.png")],
  ])("needs %s", async (_, json, file) => {
    const answer = await createMedia(json, file);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.errors)).toEqual(["file"]);
  });

  it("of 1 MB arrives as it was sent, before the JSON part or behind it", async () => {
    const bytes = padded(pngBytes, 1024 * 1024);
    for (const isFileFirst of [true, false]) {
      const form = new FormData();
      const json = JSON.stringify({ name: "Large", type: "Image" });
      if (!isFileFirst) form.append("MEDIA", json);
      form.append("FILE", new File([bytes], "large.png"));
      if (isFileFirst) form.append("media", json);
      const { id } = await done(vendor("POST", media, form));
      const file = await download(platform, `${media}/${id}`, {
        by: "vendor",
        accept: "image/png",
      });
      expect(file.bytes.equals(bytes)).toBe(true);
    }
  });

  it("is listed in display order", async () => {
    const other = (await openProgram(platform)).id;
    const path = `/program/programs/${other}/media`;
    for (const [name, displayOrder] of [
      ["B", 20],
      ["A", 10],
    ] as const) {
      const form = formOf("media", { name, type: "Image", displayOrder }, { file: pngFile() });
      await done(vendor("POST", path, form));
    }
    const { data } = await done(vendor("GET", path));
    expect(data.map(({ name }: { name: string }) => name)).toEqual(["A", "B"]);
  });
});

describe("a video", () => {
  const video = { name: "Tour", type: "Video", url: "https://video.example/1" };

  it("is an address, with a thumbnail or without", async () => {
    const plain = await done(createMedia(video));
    expect(plain).toMatchObject({ type: "Video", url: video.url });
    expect((await vendor("GET", `${media}/${plain.id}/image`)).status).toBe(404);
    const { id } = await done(createMedia(video, pngFile()));
    const path = `${media}/${id}`;
    const image = await download(platform, `${path}/image`, { by: "vendor", accept: "*/*" });
    expect(image.bytes).toEqual(pngBytes);
    const watch = await download(platform, path, { by: "vendor", accept: "text/html" });
    expect([watch.status, watch.headers.get("location")]).toEqual([307, video.url]);
  });

  it("needs its address", async () => {
    const answer = await createMedia({ ...video, url: "" }, pngFile());
    expect(Object.keys(answer.body.errors)).toEqual(["url"]);
  });

  it("changes name, description and place", async () => {
    const { id } = await addPicture(platform, programId);
    const sent = {
      name: "B",
      description: "C",
      displayOrder: 1,
      type: "Video",
      url: "https://e.example",
    };
    const { body } = await vendor("PUT", `${media}/${id}`, sent);
    expect(body).toMatchObject({ name: "B", description: "C", displayOrder: 1, type: "Image" });
    expect(body).not.toHaveProperty("url");
  });
});
