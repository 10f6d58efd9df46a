import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { templateTypes } from "@/lib/contract/template";
import { done, type TestPlatform, testPlatform } from "../testing";
import { draftEnrollment, moveOf } from "../testing-enrollments";
import { defaultTemplateId, draftProgram, openProgram } from "../testing-programs";

let platform: TestPlatform;
let programId: string;
let templates: string;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

async function newProgram() {
  programId = (await draftProgram(platform)).id;
  templates = `/program/programs/${programId}/templates`;
}

function vendor(method: string, path: string, body?: object) {
  return platform.as("vendor")(method, path, body);
}

const text = { name: "Thanks", content: "# Done", type: "EnrollmentCompleted" };

describe("a template", () => {
  it("is created with the next running number; its type is found in any case", async () => {
    await newProgram();
    const body = { ...text, type: "enrollmentcompleted", externalIds: { vendor: "x" } };
    const answer = await vendor("POST", templates, body);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      ...text,
      id: `PTM-${programId.slice(4)}-0004`,
      revision: 1,
      default: false,
      status: "Active",
      program: { id: programId },
    });
  });

  it.each([
    { name: "A", content: "A", type: "CertificateActivated" },
    { name: "A", content: "A" },
    { name: "A", content: "", type: "EnrollmentCompleted" },
    { name: "", content: "A", type: "EnrollmentCompleted" },
    { content: "A", type: "EnrollmentCompleted" },
    { name: "A", content: "x".repeat(20_001), type: "EnrollmentCompleted" },
  ])("is refused with %#", async (body) => {
    await newProgram();
    expect((await vendor("POST", templates, body)).status).toBe(400);
  });

  it("takes a content far longer than 4,000 characters", async () => {
    await newProgram();
    const content = "x".repeat(20_000);
    expect((await done(vendor("POST", templates, { ...text, content }))).content).toBe(content);
  });

  it("changes by what was sent; its type stays", async () => {
    await newProgram();
    const { id } = await done(vendor("POST", templates, text));
    const body = { content: "# New", type: "EnrollmentQuerying", status: "Deleted" };
    const changed = await done(vendor("PUT", `${templates}/${id}`, body));
    expect(changed).toMatchObject({ ...text, content: "# New", status: "Active", revision: 2 });
  });

  it.each(templateTypes)(
    "of type %s that becomes the default demotes the one before",
    async (type) => {
      await newProgram();
      const defaults = async () => {
        const query = `?type=${type}&default=true`;
        const { data } = await done(vendor("GET", templates + query));
        return data.map(({ id }: { id: string }) => id);
      };
      const [born] = await defaults();
      const created = await done(vendor("POST", templates, { ...text, type, default: true }));
      expect(await defaults()).toEqual([created.id]);
      const former = await done(vendor("GET", `${templates}/${born}`));
      expect(former).toMatchObject({ default: false, revision: 2 });
      await done(vendor("PUT", `${templates}/${born}`, { default: true }));
      expect(await defaults()).toEqual([born]);
      const all = await done(vendor("GET", `${templates}?default=true`));
      expect(all.$meta.pagination.total).toBe(3);
    },
  );

  it("that is the default is neither deleted nor simply demoted", async () => {
    await newProgram();
    const path = `${templates}/${defaultTemplateId(programId, "Completed")}`;
    expect((await vendor("DELETE", path)).status).toBe(400);
    expect((await vendor("PUT", path, { default: false })).status).toBe(400);
    expect((await done(vendor("GET", path))).default).toBe(true);
  });

  it("that is deleted is gone from reads and choices, while enrollments that show it keep it", async () => {
    const program = await openProgram(platform);
    const path = `/program/programs/${program.id}/templates`;
    const special = await done(vendor("POST", path, { ...text, content: "Special" }));
    const enrollment = await draftEnrollment(platform, program);
    const move = moveOf(platform, enrollment);
    await move("client", "submit");
    await move("vendor", "complete", { template: { id: special.id } });
    expect((await vendor("DELETE", `${path}/${special.id}`)).status).toBe(204);
    expect((await vendor("GET", `${path}/${special.id}`)).status).toBe(404);
    expect((await done(vendor("GET", path))).$meta.pagination.total).toBe(3);
    const render = `/program/enrollments/${enrollment.id}/render`;
    expect((await platform.as("client")("GET", render)).text).toContain("Special");

    const next = await draftEnrollment(platform, program);
    await moveOf(platform, next)("client", "submit");
    const answer = await vendor("POST", `/program/enrollments/${next.id}/complete`, {
      template: { id: special.id },
    });
    expect(answer.status).toBe(400);
    const certificate = `/program/certificates/${next.certificate.id}`;
    const put = await vendor("PUT", certificate, { template: { id: special.id } });
    expect(put.status).toBe(400);
  });

  it("that is edited changes what open enrollments show", async () => {
    const program = await openProgram(platform);
    const enrollment = await draftEnrollment(platform, program);
    await moveOf(platform, enrollment)("client", "submit");
    const id = defaultTemplateId(program.id, "Processing");
    const path = `/program/programs/${program.id}/templates/${id}`;
    await done(vendor("PUT", path, { content: "We are on it." }));
    const render = `/program/enrollments/${enrollment.id}/render`;
    expect((await platform.as("client")("GET", render)).text).toContain("We are on it.");
  });
});
