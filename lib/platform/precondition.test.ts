import { afterAll, beforeAll, expect, it } from "vitest";
import { done, type TestPlatform, testPlatform } from "./testing";
import { activeCertificate, draftEnrollment } from "./testing-enrollments";
import { addParameter, openProgram } from "./testing-programs";

let platform: TestPlatform;
let program: { id: string; applicableTo: string };
beforeAll(async () => {
  platform = await testPlatform();
  program = await openProgram(platform);
});
afterAll(() => platform.close());

it("names the revision of every single object in its ETag, of what is written too", async () => {
  const draft = await draftEnrollment(platform, program);
  const path = `/program/enrollments/${draft.id}`;
  const client = platform.as("client");
  expect((await client("GET", path)).headers.get("etag")).toBe('"1"');
  const written = await client("PUT", path, { notes: "Soon" });
  expect(written.headers.get("etag")).toBe('"2"');
  expect(written.body.revision).toBe(2);
  expect((await client("GET", `${path}?select=-*,id`)).headers.get("etag")).toBe('"2"');
  expect((await client("GET", "/program/enrollments")).headers.get("etag")).toBeNull();
});

it("changes nothing for who knows an older revision, and says which one is current", async () => {
  const { id } = await draftEnrollment(platform, program);
  const path = `/program/enrollments/${id}`;
  const client = platform.as("client");
  await done(client("PUT", path, { notes: "First" }));
  const late = await client("PUT", path, { notes: "Late" }, { "if-match": '"1"' });
  expect(late).toMatchObject({ status: 412, body: { title: "Precondition Failed", revision: 2 } });
  expect(late.headers.get("etag")).toBe('"2"');
  expect((await client("GET", path)).body.notes).toBe("First");
  const fresh = await client("PUT", path, { notes: "Fresh" }, { "if-match": '"2"' });
  expect(fresh).toMatchObject({ status: 200, body: { notes: "Fresh", revision: 3 } });
});

it("is asked before the state of the object is", async () => {
  const { id } = await activeCertificate(platform, program);
  const path = `/program/certificates/${id}/terminate`;
  const body = { statusNotes: { message: "Over" } };
  const vendor = platform.as("vendor");
  expect((await vendor("POST", path, body, { "if-match": '"9"' })).status).toBe(412);
  expect((await vendor("POST", path, body, { "if-match": '"1"' })).status).toBe(200);
  expect((await vendor("POST", path, body, { "if-match": '"1"' })).status).toBe(412);
  expect((await vendor("POST", path, body)).status).toBe(400);
});

it.each(['"7", "1"', "*", ' "1" '])("passes %s for revision 1", async (header) => {
  const { id } = await draftEnrollment(platform, program);
  const answer = await platform.as("client")(
    "POST",
    `/program/enrollments/${id}/submit`,
    {},
    {
      "if-match": header,
    },
  );
  expect(answer.status, answer.text).toBe(200);
});

it.each(['W/"1"', "1", '""', "anything"])("doesn't take %s for revision 1", async (header) => {
  const { id } = await draftEnrollment(platform, program);
  const headers = { "if-match": header };
  const answer = await platform.as("client")(
    "DELETE",
    `/program/enrollments/${id}`,
    undefined,
    headers,
  );
  expect(answer.status).toBe(412);
});

it("is about the object of the path, not about its program", async () => {
  const parameter = await addParameter(platform, program.id);
  const path = `/program/programs/${program.id}/parameters/${parameter.id}`;
  const vendor = platform.as("vendor");
  const answer = await vendor("PUT", path, { name: "Renamed" }, { "if-match": '"1"' });
  expect(answer.status, answer.text).toBe(200);
});

it("lets one of two writers win that both know the same revision", async () => {
  const { id } = await draftEnrollment(platform, program);
  const write = (notes: string) =>
    platform.as("client")("PUT", `/program/enrollments/${id}`, { notes }, { "if-match": '"1"' });
  const answers = await Promise.all(["a", "b", "c", "d"].map(write));
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 412, 412, 412]);
});

it("tells nobody about objects of others", async () => {
  const { id } = await draftEnrollment(platform, program);
  const headers = { "if-match": '"9"' };
  const answer = await platform.as("partner")("PUT", `/program/enrollments/${id}`, {}, headers);
  expect(answer.status).toBe(404);
});
