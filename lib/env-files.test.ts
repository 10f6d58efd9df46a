import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EnvRefusal, readEnv } from "./env";

const secret = "7Q2mZx9sKf4LwTn8Rb3Yc6Vd1Gh5Jp0A";
const directory = mkdtempSync(path.join(os.tmpdir(), "portal-env-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function fileWith(text: string, mode = 0o600) {
  const file = path.join(directory, `${Math.random()}`);
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
}

function problemsOf(source: Record<string, string>) {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvRefusal) return error.problems;
    throw error;
  }
  return [];
}

describe("a secret in a file", () => {
  it("is read without the end of its line, for each setting that holds one", () => {
    const settings = readEnv({
      SESSION_SECRET_FILE: fileWith(`${secret}\n`),
      ENCRYPTION_KEY_FILE: fileWith(secret),
      DATABASE_URL_FILE: fileWith("postgresql://u:p@db/portal\n"),
      SMTP_URL_FILE: fileWith("smtps://u:p@mail.example"),
      MAIL_FROM: "a@b.example",
      OIDC_ISSUER: "https://id.example",
      OIDC_CLIENT_ID: "portal",
      OIDC_CLIENT_SECRET_FILE: fileWith("client secret"),
      S3_BUCKET: "files",
      S3_REGION: "eu-central-1",
      S3_ACCESS_KEY_ID_FILE: fileWith("id"),
      S3_SECRET_ACCESS_KEY_FILE: fileWith("key"),
    });
    expect(settings).toMatchObject({
      sessionSecret: secret,
      encryptionKey: secret,
      databaseUrl: "postgresql://u:p@db/portal",
      mail: { smtpUrl: "smtps://u:p@mail.example" },
      oidc: { clientSecret: "client secret" },
      s3: { credentials: { accessKeyId: "id", secretAccessKey: "key" } },
      warnings: [],
    });
  });

  it.each([
    ["given twice", { SESSION_SECRET: secret, SESSION_SECRET_FILE: fileWith(secret) }, /both set/],
    ["that isn't there", { SESSION_SECRET_FILE: "/nowhere/secret" }, /can't be read/],
    ["that is empty", { SESSION_SECRET_FILE: fileWith("\n") }, /is empty/],
    ["that is weak", { SESSION_SECRET_FILE: fileWith("hunter2") }, /too easy to guess/],
  ])("%s is refused, without repeating it", (_, source, expected) => {
    const problems = problemsOf(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
    expect(problems[0]).not.toMatch(/hunter2|7Q2mZx/);
  });

  it("that everybody may read is worth a warning", () => {
    const { warnings } = readEnv({ SESSION_SECRET_FILE: fileWith(secret, 0o644) });
    expect(warnings).toEqual([expect.stringContaining("everybody")]);
  });
});

describe("a setting that would have no effect", () => {
  it.each(["OIDC_ISSUR", "S3_SECRET", "RATE_LIMIT_PER_HOUR", "RATE_LIMITS", "OIDC_NAME_FILE"])(
    "because nobody knows its name is refused with the right ones: %s",
    (name) => {
      const problems = problemsOf({ [name]: "x" }).join("\n");
      expect(problems).toContain(`${name} is no setting`);
      expect(problems).toMatch(/OIDC_ISSUER|S3_BUCKET|RATE_LIMIT_PER_MINUTE/);
    },
  );

  it("is left alone while it is blank", () => {
    expect(problemsOf({ S3_SECRET: " " })).toEqual([]);
  });
});

describe("settings that are dangerous together", () => {
  const production = { NODE_ENV: "production", DEMO: "off" };

  it("a demo at an address outside", () => {
    expect(problemsOf({ ORIGIN: "https://portal.example" })).toEqual([
      expect.stringMatching(/^ORIGIN is https:\/\/portal.example, which others can reach/),
    ]);
    expect(problemsOf({ ORIGIN: "https://portal.example", DEMO: "off" })).toEqual([]);
  });

  it("an address outside without encryption, in production", () => {
    const plain = { ...production, ORIGIN: "http://portal.example" };
    expect(problemsOf(plain)).toEqual([expect.stringContaining("unencrypted")]);
    expect(problemsOf({ ...production, ORIGIN: "http://localhost:3000" })).toEqual([]);
    expect(problemsOf({ ...production, ORIGIN: "https://portal.example" })).toEqual([]);
  });

  it("a database for several processes with a key for one", () => {
    const shared = { ...production, DATABASE_URL: "postgresql://u:p@db/portal" };
    expect(problemsOf(shared)).toEqual([expect.stringMatching(/^ENCRYPTION_KEY is missing/)]);
    expect(problemsOf({ ...shared, ENCRYPTION_KEY: secret })).toEqual([]);
    expect(problemsOf({ ...shared, DEMO: "on" })).toEqual([]);
  });
});

describe("limits of requests", () => {
  it("are generous unless they are set, and can be turned off", () => {
    expect(readEnv({}).rates).toEqual({
      token: 1200,
      anonymous: 600,
      address: 12_000,
      callouts: 60,
      creations: 30,
    });
    const { rates } = readEnv({ RATE_LIMIT_PER_MINUTE: "off", RATE_LIMIT_ADDRESS_PER_MINUTE: "0" });
    expect(rates).toMatchObject({ token: undefined, address: undefined, anonymous: 600 });
    expect(readEnv({ RATE_LIMIT_PER_MINUTE: "50" }).rates.token).toBe(50);
  });

  it.each(["many", "-1", "1.5"])("are refused as %s", (value) => {
    expect(problemsOf({ RATE_LIMIT_CREATIONS_PER_HOUR: value })).toEqual([
      `RATE_LIMIT_CREATIONS_PER_HOUR is "${value}". Set it to how many requests are taken, or to off.`,
    ]);
  });
});
