import { describe, expect, it } from "vitest";
import { EnvRefusal, readEnv } from "./env";

const secret = "7Q2mZx9sKf4LwTn8Rb3Yc6Vd1Gh5Jp0A";

function problemsOf(source: Record<string, string>) {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvRefusal) return error.problems;
    throw error;
  }
  return [];
}

describe("readEnv", () => {
  it("needs nothing: loopback, port 3000, the demo on, its own store", () => {
    expect(readEnv({})).toMatchObject({
      mode: "development",
      host: "127.0.0.1",
      port: 3000,
      demo: true,
      databaseUrl: undefined,
      platformUrl: undefined,
      sessionSecret: undefined,
      logLevel: "info",
    });
  });

  it("lets webhooks out to private addresses only where the demo or a developer runs", () => {
    expect(readEnv({}).allowPrivateEgress).toBe(false);
    expect(readEnv({ ALLOW_PRIVATE_EGRESS: "on" }).allowPrivateEgress).toBe(true);
    const production = { NODE_ENV: "production", ALLOW_PRIVATE_EGRESS: "on" };
    expect(readEnv(production).allowPrivateEgress).toBe(true);
    const [problem, ...others] = problemsOf({ ...production, DEMO: "off" });
    expect(problem).toMatch(/^ALLOW_PRIVATE_EGRESS is on/);
    expect(others).toEqual([]);
    expect(problemsOf({ ALLOW_PRIVATE_EGRESS: "perhaps" })).toHaveLength(1);
  });

  it("takes a blank value for an absent one", () => {
    expect(readEnv({ PORT: " ", DATABASE_URL: "", DEMO: "", HOST: "" })).toEqual(readEnv({}));
  });

  it("names every problem at once", () => {
    const problems = problemsOf({
      PORT: "http",
      DEMO: "maybe",
      DATABASE_URL: "mysql://db/portal",
      PLATFORM_URL: "platform.example",
      ORIGIN: "https://portal.example/base",
      SESSION_SECRET: "secret",
      LOG_LEVEL: "loud",
    });
    expect(problems.map((problem) => problem.split(" ")[0]).sort()).toEqual([
      "DATABASE_URL",
      "DEMO",
      "LOG_LEVEL",
      "ORIGIN",
      "PLATFORM_URL",
      "PORT",
      "SESSION_SECRET",
    ]);
  });

  it("never repeats a secret or a database's password in a problem", () => {
    const problems = problemsOf({ SESSION_SECRET: "hunter2", DATABASE_URL: "http://u:hunter2@db" });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain("hunter2");
  });

  it.each(["0.0.0.0", "::", "192.168.1.10", "portal.example"])(
    "refuses to show the demo on %s and says what to set",
    (HOST) => {
      const [problem] = problemsOf({ HOST });
      expect(problem).toContain(HOST);
      expect(problem).toContain("DEMO=off");
      expect(problem).toContain("SESSION_SECRET");
    },
  );

  it.each(["127.0.0.1", "127.8.9.10", "localhost", "::1"])("shows the demo on %s", (HOST) => {
    expect(problemsOf({ HOST })).toEqual([]);
  });

  it("listens anywhere with the demo off or with a real secret", () => {
    expect(problemsOf({ HOST: "0.0.0.0", DEMO: "off" })).toEqual([]);
    expect(problemsOf({ HOST: "0.0.0.0", SESSION_SECRET: secret })).toEqual([]);
  });

  it.each(["short", "a".repeat(64), "change-me"])("takes %j for no secret at all", (text) => {
    expect(problemsOf({ HOST: "0.0.0.0", SESSION_SECRET: text })).toHaveLength(2);
  });

  it.each([
    ["on", true],
    ["1", true],
    ["OFF", false],
    ["false", false],
    ["no", false],
  ])("reads DEMO=%s as %s", (DEMO, expected) => {
    expect(readEnv({ DEMO }).demo).toBe(expected);
  });

  it.each(["-1", "65536", "3e3", "0x50"])("refuses port %s", (PORT) => {
    expect(problemsOf({ PORT })).toHaveLength(1);
  });

  it("drops a trailing slash from PLATFORM_URL and keeps its path", () => {
    expect(readEnv({ PLATFORM_URL: "https://x.example/base/" }).platformUrl).toBe(
      "https://x.example/base",
    );
  });
});
