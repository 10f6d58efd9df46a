import { expect, test } from "vitest";
import type { Endpoint } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints";
import { openDoor } from "./door";
import { endpointAt } from "./door-map";

test("every read of the table has its address, and each address one read", () => {
  for (const [name, { method, path }] of Object.entries(endpoints)) {
    if (method !== "GET") continue;
    const match = endpointAt(path.replace(/\{(\w+)\}/g, "the-$1"));
    expect(match?.name).toBe(name);
    for (const [key, value] of Object.entries(match?.params ?? {}))
      expect(value).toBe(`the-${key}`);
  }
});

test("what has a file has a second address for it, and nothing else does", () => {
  const table: [string, Endpoint][] = Object.entries(endpoints);
  for (const [name, { method, path, download }] of table) {
    if (method !== "GET") continue;
    const match = endpointAt(`${path.replace(/\{(\w+)\}/g, "the-$1")}/file`);
    if (download) expect(match).toMatchObject({ name, isFile: true });
    else expect(match?.isFile ?? false).toBe(false);
  }
});

test("attachments are all that can be sent", () => {
  for (const [name, { method, path }] of Object.entries(endpoints)) {
    if (method === "GET") continue;
    const match = endpointAt(path.replace(/\{(\w+)\}/g, "the-$1"), method);
    expect(match?.name).toBe(name === "createAttachment" ? name : undefined);
  }
});

test("other addresses open nothing", () => {
  for (const path of ["", "/", "/program", "/program/programs/", "/program/programs/a/b", "/x"]) {
    expect(endpointAt(path)).toBeUndefined();
  }
});

test("ids are decoded once", () => {
  expect(endpointAt("/program/programs/a%2Fb")?.params).toEqual({ programId: "a/b" });
  expect(endpointAt("/program/programs/%E0%A4%A")?.params).toEqual({ programId: "%E0%A4%A" });
});

test("another site's page is refused before anything is read", async () => {
  for (const site of ["cross-site", "same-site"]) {
    const response = await openDoor(
      new Request("http://portal.invalid/api/program/programs", {
        headers: { "sec-fetch-site": site },
      }),
    );
    expect(response.status).toBe(403);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  }
});

test("nothing is sent by a page of another site, nor by no page at all", async () => {
  for (const site of ["cross-site", "same-site", "none"]) {
    const response = await openDoor(
      new Request("http://portal.invalid/api/program/enrollments/ENR-1/attachments", {
        method: "POST",
        body: new FormData(),
        headers: { "sec-fetch-site": site },
      }),
    );
    expect(response.status).toBe(403);
  }
});
