import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, type TestPlatform, testPlatform } from "../testing";
import { addParameter, draftProgram } from "../testing-programs";

let platform: TestPlatform;
let programId: string;
let groups: string;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

async function newProgram() {
  programId = (await draftProgram(platform)).id;
  groups = `/program/programs/${programId}/parameter-groups`;
}

function vendor(method: string, path: string, body?: object) {
  return platform.as("vendor")(method, path, body);
}

async function defaults() {
  const { data } = await done(vendor("GET", `${groups}?default=true`));
  return data.map(({ id }: { id: string }) => id);
}

describe("a parameter group", () => {
  it("is created with the next running number and what was sent", async () => {
    await newProgram();
    const group = { name: "Company", label: "Your company", description: "D", displayOrder: 100 };
    const { body, status } = await vendor("POST", groups, group);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...group,
      id: `PPG-${programId.slice(4)}-0002`,
      revision: 1,
      default: false,
      parameterCount: 0,
      program: { id: programId },
    });
    expect(await done(vendor("GET", `${groups}/${body.id}`))).toEqual(body);
  });

  it("changes by what was sent and keeps the rest", async () => {
    await newProgram();
    const group = await done(vendor("POST", groups, { name: "Company", displayOrder: 5 }));
    const changed = await done(vendor("PUT", `${groups}/${group.id}`, { label: "You" }));
    expect(changed).toMatchObject({ name: "Company", label: "You", displayOrder: 5, revision: 2 });
    expect(changed.audit).toHaveProperty("updated");
  });

  it("is listed by display order, then by id", async () => {
    await newProgram();
    await done(vendor("POST", groups, { name: "Last", displayOrder: 300 }));
    await done(vendor("POST", groups, { name: "First", displayOrder: -5 }));
    await done(vendor("POST", groups, { name: "Same as default", displayOrder: 100 }));
    const { data } = await done(vendor("GET", groups));
    const names = data.map(({ name }: { name: string }) => name);
    expect(names).toEqual(["First", "Parameters", "Same as default", "Last"]);
  });

  it("that becomes the default takes that from the former one, which counts as a change of it", async () => {
    await newProgram();
    const [born] = await defaults();
    const created = await done(vendor("POST", groups, { name: "Second", default: true }));
    expect(await defaults()).toEqual([created.id]);
    const former = await done(vendor("GET", `${groups}/${born}`));
    expect(former).toMatchObject({ default: false, revision: 2 });
    expect(former.audit).toHaveProperty("updated");
    await done(vendor("PUT", `${groups}/${born}`, { default: true }));
    expect(await defaults()).toEqual([born]);
    await done(vendor("PUT", `${groups}/${born}`, { default: true }));
    expect(await done(vendor("GET", `${groups}/${born}`))).toMatchObject({ revision: 4 });
  });

  it("can't stop being the default but by another one", async () => {
    await newProgram();
    const [born] = await defaults();
    const answer = await vendor("PUT", `${groups}/${born}`, { default: false });
    expect(answer.status).toBe(400);
    expect(await defaults()).toEqual([born]);
  });

  it("is deleted, unless it is the default or still has parameters", async () => {
    await newProgram();
    const [born] = await defaults();
    expect((await vendor("DELETE", `${groups}/${born}`)).status).toBe(400);

    const group = await done(vendor("POST", groups, { name: "Second" }));
    const parameter = await addParameter(platform, programId, { group: { id: group.id } });
    expect((await done(vendor("GET", `${groups}/${group.id}`))).parameterCount).toBe(1);
    const refused = await vendor("DELETE", `${groups}/${group.id}`);
    expect(refused.status).toBe(400);
    expect(refused.body.detail).toContain("still has parameters");

    await done(vendor("DELETE", `/program/programs/${programId}/parameters/${parameter.id}`));
    expect((await vendor("DELETE", `${groups}/${group.id}`)).status).toBe(204);
    expect((await vendor("GET", `${groups}/${group.id}`)).status).toBe(404);
    expect((await vendor("DELETE", `${groups}/${group.id}`)).status).toBe(404);
  });

  it("never gets the number of a deleted one", async () => {
    await newProgram();
    const first = await done(vendor("POST", groups, { name: "Second" }));
    await done(vendor("DELETE", `${groups}/${first.id}`));
    const second = await done(vendor("POST", groups, { name: "Third" }));
    expect(second.id).toBe(`PPG-${programId.slice(4)}-0003`);
  });

  it.each([{}, { name: " " }, { name: "x".repeat(256) }, { name: "A", default: "yes" }])(
    "is refused with %j",
    async (body) => {
      await newProgram();
      expect((await vendor("POST", groups, body)).status).toBe(400);
    },
  );

  it("is created by ten people at once with ten ids and one default", async () => {
    await newProgram();
    const names = Array.from({ length: 10 }, (_, index) => `Group ${index}`);
    const created = await Promise.all(
      names.map((name) => done(vendor("POST", groups, { name, default: true }))),
    );
    expect(new Set(created.map(({ id }) => id)).size).toBe(10);
    expect(await defaults()).toHaveLength(1);
  });
});
