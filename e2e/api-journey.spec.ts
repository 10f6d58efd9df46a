import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { childEnv } from "../lib/env";
import { fiveGroupAnswers } from "./five-groups";

// The API as any client sees it: nothing but `fetch` and what `npm run --silent demo` prints.

const root = path.dirname(import.meta.dirname);
const program = "/program/programs/PRG-6120-7001";

type Json = { [key: string]: Json } & Json[] & string;
type Answer = { status: number; type: string | null; body: Json };
type Call = (method: string, path: string, body?: unknown) => Promise<Answer>;

test("a certificate lives its whole life by API token alone", async ({ baseURL }) => {
  const as = callers(baseURL ?? "");
  const [client, vendor, stranger] = [
    as("Fjordline Logistics"),
    as("Northlight Security"),
    as("Meridian Cloud Services"),
  ];
  await expectProgram(client);
  const id = await enrol(client);
  const enrollment = `/program/enrollments/${id}`;
  for (const other of [stranger, vendor]) await expectAbsent(other, enrollment);
  await submit(client, enrollment);
  await expectAbsent(stranger, enrollment);

  await ask(vendor, enrollment);
  await correct(client, enrollment);
  expectRefused(await client("POST", `${enrollment}/complete`), 403);
  const done = await vendor("PUT", enrollment, {
    parameters: { fulfillment: values({ partner_number: "NL30002", tier_granted: "elite" }) },
  });
  expect(done.status).toBe(200);
  const completed = await vendor("POST", `${enrollment}/complete`, {
    externalIds: { vendor: "HH-78" },
  });
  expect(completed).toMatchObject({ status: 200, body: { status: "Completed" } });
  expectRefused(await vendor("POST", `${enrollment}/complete`), 400);

  const certificate = `/program/certificates/${completed.body.certificate?.id}`;
  await expectAbsent(stranger, certificate);
  await expectHeld(client, certificate);
  const own = await vendor("GET", certificate);
  expect(own.body.externalIds).toEqual({ vendor: "HH-78" });
  const reason = "The contract was cancelled.";
  expectRefused(await vendor("POST", `${certificate}/terminate`, {}), 400);
  await vendor("POST", `${certificate}/terminate`, { statusNotes: { message: reason } });
  const ended = await client("GET", certificate);
  expect(ended.body).toMatchObject({ status: "Terminated", statusNotes: reason });
  const again = { certificate: { id: completed.body.certificate?.id } };
  expectRefused(await client("POST", "/program/enrollments", again), 400, /is Terminated/);
});

test("no token, a wrong token and a token in the address open nothing", async ({ baseURL }) => {
  const read = (headers: HeadersInit, query = "") =>
    fetch(`${baseURL}/public/v1/program/programs?${query}`, { headers });
  const [{ token }] = demoAccounts() as [DemoAccount];
  for (const answer of [
    await read({}),
    await read({ Authorization: `Bearer ${token}x` }),
    await read({ Authorization: token }),
    await read({}, `token=${token}`),
  ]) {
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
  }
  expect((await read({ Authorization: `Bearer ${token}` })).status).toBe(200);
});

test("the commands of docs/api-journey.md work as they are written", ({ baseURL }) => {
  test.skip(spawnSync("curl", ["--version"]).error !== undefined, "There is no curl here.");
  const text = readFileSync(path.join(root, "docs/api-journey.md"), "utf8");
  const commands = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join("\n");
  const run = spawnSync("bash", ["-euo", "pipefail", "-c", commands], {
    cwd: root,
    env: childEnv({ PORTAL: baseURL }),
    encoding: "utf8",
  });
  expect(run.status, run.stderr).toBe(0);
  const said = [...text.matchAll(/```text\n([\s\S]*?)```/g)]
    .map(([, block = ""]) => block)
    .join("");
  const unnumbered = (output: string) => output.replaceAll(/\d{4}(-\d{4})+/g, "…");
  expect(unnumbered(run.stdout)).toBe(unnumbered(said));
});

test("the commands of the README for the five commonest jobs work as they are written", ({
  baseURL,
}) => {
  test.skip(spawnSync("curl", ["--version"]).error !== undefined, "There is no curl here.");
  const text = readFileSync(path.join(root, "README.md"), "utf8");
  const [, commands = ""] = /## Use the API[\s\S]*?```sh\n([\s\S]*?)```/.exec(text) ?? [];
  expect(commands.match(/^# \d\./gm)).toHaveLength(5);
  const run = spawnSync("bash", ["-euo", "pipefail", "-c", commands], {
    cwd: root,
    env: childEnv({ PORTAL: baseURL }),
    encoding: "utf8",
  });
  expect(run.status, run.stderr).toBe(0);
});

async function expectProgram(client: Call) {
  expect((await client("GET", program)).body).toMatchObject({
    name: "Northlight Authorised Partner",
    status: "Published",
    settings: { programEnrollment: true },
  });
  const parameters = await client("GET", `${program}/parameters?limit=100&eq(phase,'Order')`);
  const required = parameters.body.data?.filter((one: Json) => one.constraints?.required);
  expect(required?.map((one: Json) => one.externalId).sort()).toEqual(Object.keys(answers).sort());
}

async function enrol(client: Call) {
  const input = {
    program: { id: "PRG-6120-7001" },
    licensee: { id: "LCE-3104-5520-0002" },
    name: `Hamburg by API ${randomUUID()}`,
  };
  const unknown = await client("POST", "/program/enrollments", {
    ...input,
    parameters: { ordering: values({ shoe_size: 44 }) },
  });
  expectRefused(unknown, 400, /shoe_size/);
  const wrong = await client("POST", "/program/enrollments", {
    ...input,
    parameters: { ordering: values({ business_model: 44, services_offered: "consulting" }) },
  });
  expectRefused(wrong, 400, /offer Northlight products.*Which services/);
  const { vat_number: _, ...others } = answers;
  const created = await client("POST", "/program/enrollments", {
    ...input,
    parameters: { ordering: values({ ...others, insurance_until: "2021-12-31" }) },
  });
  expect(created).toMatchObject({ status: 201, body: { status: "Draft", type: "New" } });
  return created.body.id;
}

async function submit(client: Call, enrollment: string) {
  const refused = await client("POST", `${enrollment}/submit`);
  expectRefused(refused, 400, /VAT number/);
  expect(Object.values(refused.body.errors ?? {}).flat()).toEqual([
    "Enter the VAT number.",
    expect.stringContaining("Liability insurance valid until"),
  ]);
  const { vat_number, insurance_until } = answers;
  await client("PUT", enrollment, {
    parameters: { ordering: values({ vat_number, insurance_until }) },
  });
  const submitted = await client("POST", `${enrollment}/submit`);
  expect(submitted).toMatchObject({ status: 200, body: { status: "Processing" } });
  expectRefused(await client("POST", `${enrollment}/submit`), 400, /Processing/);
}

async function ask(vendor: Call, enrollment: string) {
  const templates = await vendor("GET", `${program}/templates?eq(type,EnrollmentQuerying)`);
  const template = { id: templates.body.data?.[0]?.id };
  await vendor("PUT", enrollment, {
    statusNotes: { message: "One answer needs another look." },
    parameters: {
      ordering: [{ externalId: "vat_number", error: { message: "Unknown to the register." } }],
    },
  });
  const asked = await vendor("POST", `${enrollment}/query`, { template });
  expect(asked).toMatchObject({ status: 200, body: { status: "Querying" } });
}

async function correct(client: Call, enrollment: string) {
  const { body } = await client("GET", enrollment);
  const questioned = body.parameters?.ordering?.filter((one: Json) => one.error);
  expect(questioned).toMatchObject([
    { externalId: "vat_number", error: { message: "Unknown to the register." } },
  ]);
  const parameters = { ordering: values({ vat_number: "DE299792458" }) };
  expect((await client("PUT", enrollment, { parameters })).status).toBe(200);
  const handedBack = await client("POST", `${enrollment}/process`);
  expect(handedBack).toMatchObject({ status: 200, body: { status: "Processing" } });
}

async function expectHeld(client: Call, certificate: string) {
  const { body } = await client("GET", `${certificate}?select=terms`);
  expect(body).toMatchObject({
    status: "Active",
    licensee: { id: "LCE-3104-5520-0002" },
    externalIds: {},
  });
  expect(JSON.stringify(body)).not.toMatch(/risk_note|source_channel/);
  const all = [...(body.parameters?.ordering ?? []), ...(body.parameters?.fulfillment ?? [])];
  expect(Object.fromEntries(all.map(({ externalId, value }) => [externalId, value]))).toMatchObject(
    {
      ...answers,
      vat_number: "DE299792458",
      tier_applied_for: "Authorised",
      partner_number: "NL30002",
      tier_granted: "elite",
    },
  );
  expect(body.terms).toHaveLength(3);
}

async function expectAbsent(stranger: Call, path: string) {
  expectRefused(await stranger("GET", path), 404);
  expectRefused(await stranger("PUT", path, { name: "Mine now" }), 404);
}

/** Every refusal is a problem with a trace id; one about fields names them. */
function expectRefused({ status, type, body }: Answer, expected: number, naming = /./) {
  expect(status, JSON.stringify(body)).toBe(expected);
  expect(type).toContain("application/problem+json");
  expect(body).toMatchObject({
    status: expected,
    title: expect.any(String),
    traceId: expect.any(String),
  });
  expect(JSON.stringify([body.detail, body.errors])).toMatch(naming);
}

const answers = { ...fiveGroupAnswers, tenant_subdomain: "fjordline-api" };

function values(given: Record<string, unknown>) {
  return Object.entries(given).map(([externalId, value]) => ({ externalId, value }));
}

type DemoAccount = { name: string; token: string };

function demoAccounts(): DemoAccount[] {
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "scripts/demo.ts"], {
    cwd: root,
    env: childEnv({ DEMO: undefined }),
    encoding: "utf8",
  });
  return JSON.parse(stdout).accounts;
}

function callers(url: string) {
  const accounts = demoAccounts();
  return (name: string): Call => {
    const token = accounts.find((account) => account.name === name)?.token;
    return async (method, path, body) => {
      const answer = await fetch(`${url}/public/v1${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const type = answer.headers.get("content-type");
      return { status: answer.status, type, body: await answer.json() };
    };
  };
}
