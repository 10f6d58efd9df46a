import { describe, expect, test } from "vitest";
import { ProblemError } from "../contract/problem";
import { call, send } from "./call";
import { ContractDrift } from "./drift";

const program = { id: "PRG-1111-2222", name: "Partner program" };

function answering(body: string | null, init?: ResponseInit) {
  const requests: Request[] = [];
  const transport = async (request: Request) => {
    requests.push(request);
    return new Response(body, init);
  };
  return { transport, requests };
}

async function refusalOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw new Error("Expected a refusal.", { cause: error });
  return error.problem;
}

describe("a call", () => {
  test("fills the path, sends the query raw and the token only in its header", async () => {
    const { transport, requests } = answering(JSON.stringify(program));
    const input = { params: { programId: "PRG 1/2" }, query: "select=+audit,-name" };
    await call("getProgram", input, { transport, token: "secret" });
    const [request] = requests;
    expect(request?.url).toMatch(
      /\/public\/v1\/program\/programs\/PRG%201%2F2\?select=\+audit,-name$/,
    );
    expect(request?.headers.get("authorization")).toBe("Bearer secret");
    expect(request?.headers.get("traceparent")).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  test("sends its body as JSON and parses the answer", async () => {
    const { transport, requests } = answering(JSON.stringify(program), { status: 201 });
    const result = await call(
      "createProgram",
      { body: { name: "Partner program" } },
      { transport },
    );
    expect(result.id).toBe(program.id);
    expect(await requests[0]?.json()).toEqual({ name: "Partner program" });
    expect(requests[0]?.headers.get("content-type")).toBe("application/json");
  });

  test("passes a form on as a stream and asks for a file by its type", async () => {
    const { transport, requests } = answering(JSON.stringify({ id: "ENA-1" }), { status: 201 });
    const sent = new Response("--x--", { headers: { "content-type": "multipart/form-data" } });
    if (!sent.body) throw new Error("A text is a body.");
    const form = { type: "multipart/form-data; boundary=x", stream: sent.body };
    const params = { enrollmentId: "ENR-1", attachmentId: "ENA-1" };
    await call("createAttachment", { params, form }, { transport });
    expect(await requests[0]?.text()).toBe("--x--");
    expect(requests[0]?.headers.get("content-type")).toBe(form.type);
    await send("getAttachment", { params, accept: "application/pdf" }, { transport });
    expect(requests[1]?.headers.get("accept")).toBe("application/pdf");
  });

  test("answers text for text and nothing for nothing", async () => {
    const rendered = answering("<p>Welcome</p>", { headers: { "content-type": "text/html" } });
    const params = { enrollmentId: "ENR-1" };
    expect(await call("renderEnrollment", { params }, rendered)).toBe("<p>Welcome</p>");
    const gone = answering(null, { status: 204 });
    expect(await call("deleteEnrollment", { params }, gone)).toBeUndefined();
  });

  test("never lets an id climb out of its path", async () => {
    const { transport, requests } = answering("{}");
    for (const programId of ["..", ".", ""]) {
      const problem = await refusalOf(call("getProgram", { params: { programId } }, { transport }));
      expect(problem.status).toBe(404);
    }
    expect(requests).toHaveLength(0);
  });
});

describe("a refusal", () => {
  test("keeps the platform's problem as it is", async () => {
    const body = { title: "Bad Request", status: 400, errors: { name: ["Enter a name."] } };
    const { transport } = answering(JSON.stringify(body), { status: 400 });
    const problem = await refusalOf(call("listPrograms", {}, { transport }));
    expect(problem).toMatchObject(body);
  });

  test("is made of the status where the body is no problem", async () => {
    for (const body of ["<h1>Bad gateway</h1>", "", "[1]", '"no"', '{"errors":7}']) {
      const { transport } = answering(body, { status: 502 });
      const problem = await refusalOf(call("listPrograms", {}, { transport }));
      expect(problem.status).toBe(502);
      expect(problem.detail).not.toContain("<");
    }
  });

  test("is 504 after a timeout and 503 without any answer, each with a trace id", async () => {
    const slow = () => Promise.reject(new DOMException("slow", "TimeoutError"));
    const gone = () => Promise.reject(new TypeError("fetch failed"));
    const late = await refusalOf(call("listPrograms", {}, { transport: slow }));
    const never = await refusalOf(call("listPrograms", {}, { transport: gone }));
    expect([late.status, never.status]).toEqual([504, 503]);
    expect(never.traceId).toMatch(/^00-[0-9a-f]{32}-/);
  });
});

describe("a platform that drifts", () => {
  test("is named with the endpoint and the path", async () => {
    const list = { $meta: { pagination: { offset: 0, limit: 10, total: 1 } }, data: [{ id: 7 }] };
    const { transport } = answering(JSON.stringify(list));
    const promise = call("listPrograms", {}, { transport });
    await expect(promise).rejects.toThrow(/listPrograms.*"data\.0\.id"/);
    await expect(promise).rejects.toBeInstanceOf(ContractDrift);
  });

  test("is noticed when it doesn't answer JSON at all", async () => {
    const { transport } = answering("<html>", { headers: { "content-type": "text/html" } });
    await expect(call("listPrograms", {}, { transport })).rejects.toThrow(/listPrograms.*JSON/);
  });

  test("may say more than we know", async () => {
    const { transport } = answering(JSON.stringify({ ...program, status: "Paused", rating: 5 }));
    const result = await call("getProgram", { params: { programId: "PRG-1" } }, { transport });
    expect(result).toMatchObject({ status: "Paused", rating: 5 });
  });
});
