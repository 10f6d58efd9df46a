import path from "node:path";
import { withSecretFiles } from "./env-files";
import { type MailEnv, type OidcEnv, readMail, readOidc } from "./env-identity";
import { unknownNames } from "./env-names";
import { type RatesEnv, readRates } from "./env-rates";
import { readS3, type S3Env } from "./env-s3";

/** The settings of this process, as read from its environment. */
export type Env = {
  mode: "development" | "production";
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** Where browsers reach this process, when that isn't `http://HOST:PORT` (a proxy in front). */
  origin: string | undefined;
  /** Absolute. */
  dataDir: string;
  databaseUrl: string | undefined;
  platformUrl: string | undefined;
  /** Absent where files are on disk. */
  s3: S3Env | undefined;
  demo: boolean;
  /** Lets the platform call systems at private addresses and over plain http. */
  allowPrivateEgress: boolean;
  sessionSecret: string | undefined;
  /** Under which the platform keeps secrets that it must read again; undefined means the one in `dataDir`. */
  encryptionKey: string | undefined;
  /** Other origins from which portals use this platform. */
  portalOrigins: string[];
  /** How many proxies of the operator's stand in front, each adding to `X-Forwarded-For`. */
  trustedProxies: number;
  /** Whom an empty store outside demo mode invites to be its first administrator. */
  firstAdministrator: string | undefined;
  mail: MailEnv;
  oidc: OidcEnv | undefined;
  rates: RatesEnv;
  logLevel: (typeof logLevels)[number];
  /** What is worth a line in the log and no refusal. */
  warnings: string[];
  /** Started by `npm start` and its like rather than directly. */
  isNpmScript: boolean;
};

/** The environment holds something this process can't start with; the message lists all of it. */
export class EnvRefusal extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join("\n"));
    this.name = "StartRefusal";
  }
}

let current: Env | undefined;

/** The settings, read on first use so that importing this file (as `next build` does) never fails. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

/** Settings that only the repository's own tools read; `npm run e2e` sets those of its specs itself. */
export function toolEnv() {
  return {
    chromePath: process.env.CHROME_PATH,
    testDatabaseUrl: process.env.TEST_DATABASE_URL,
    testPostgres: process.env.TEST_POSTGRES,
    testProcesses: Number(process.env.TEST_PROCESSES ?? "1"),
    e2eChromium: process.env.E2E_CHROMIUM,
    e2eDesktopUrl: process.env.E2E_DESKTOP_URL,
    e2ePhoneUrl: process.env.E2E_PHONE_URL,
  };
}

/** The environment for a child process: this one's with `changes` on top. */
export function childEnv(changes: Record<string, string | undefined>) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...changes };
}

/** Settles what React and Next read by themselves; call it before anything of theirs is loaded. */
export function enterMode(mode: Env["mode"]) {
  Object.assign(process.env, childEnv({ NODE_ENV: mode }));
  current = undefined;
}

/** Parses `source`; throws one {@link EnvRefusal} that names every problem in it. */
export function readEnv(given: Record<string, string | undefined>): Env {
  const { settings: source, problems, warnings } = withSecretFiles(given);
  problems.push(...unknownNames(source));
  const read = <T>(
    name: string,
    parse: (text: string | undefined) => T | Problem,
  ): T | undefined => {
    const parsed = parse(source[name]?.trim() || undefined);
    if (!(parsed instanceof Problem)) return parsed;
    problems.push(`${name} ${parsed.text}`);
    return undefined;
  };
  const files = readS3(source);
  const mail = readMail(source);
  const single = readOidc(source);
  const rates = readRates(source);
  const values = {
    mode: source.NODE_ENV === "production" ? ("production" as const) : ("development" as const),
    host: read("HOST", (text) => text ?? "127.0.0.1") ?? "127.0.0.1",
    port: read("PORT", asPort) ?? 3000,
    origin: read("ORIGIN", asOrigin),
    dataDir: path.resolve(/* turbopackIgnore: true */ source.DATA_DIR?.trim() || ".data"),
    databaseUrl: read("DATABASE_URL", asDatabaseUrl),
    platformUrl: read("PLATFORM_URL", asHttpUrl),
    s3: files.s3,
    demo: read("DEMO", asSwitch) ?? true,
    allowPrivateEgress: read("ALLOW_PRIVATE_EGRESS", (text) => asSwitch(text ?? "off")) ?? false,
    sessionSecret: read("SESSION_SECRET", asSecret),
    encryptionKey: read("ENCRYPTION_KEY", asSecret),
    portalOrigins: read("PORTAL_ORIGINS", asOrigins) ?? [],
    trustedProxies: read("TRUSTED_PROXIES", asProxies) ?? 0,
    firstAdministrator: read("FIRST_ADMINISTRATOR", asEmail),
    mail: mail.mail,
    oidc: single.oidc,
    rates: rates.rates,
    logLevel: read("LOG_LEVEL", asLogLevel) ?? "info",
    warnings,
    isNpmScript: source.npm_lifecycle_event !== undefined,
  };
  for (const part of [files, mail, single, rates]) problems.push(...part.problems);
  problems.push(...dangersOf(values));
  if (problems.length > 0) throw new EnvRefusal(problems);
  return values;
}

class Problem {
  constructor(readonly text: string) {}
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Settings that are fine alone and dangerous together. */
function dangersOf({ demo, host, origin, sessionSecret, mode, ...settings }: Env) {
  const isServing = mode === "production" && !demo;
  const isOutside = origin !== undefined && !isLoopback(new URL(origin).hostname);
  const isPlain = isOutside && origin.startsWith("http:");
  const isShared = settings.databaseUrl && !settings.encryptionKey && !settings.platformUrl;
  return [
    ...(demo && !isLoopback(host) && !sessionSecret ? [exposure("HOST", host)] : []),
    ...(demo && isOutside && !sessionSecret ? [exposure("ORIGIN", origin)] : []),
    ...(settings.allowPrivateEgress && isServing ? [openEgress] : []),
    ...(isPlain && mode === "production" ? [plainOrigin(origin)] : []),
    ...(isShared && isServing ? [missingKey] : []),
  ];
}

function exposure(name: string, value: string) {
  return (
    `${name} is ${value}, which others can reach, while the demo lets anyone sign in as anyone. ` +
    "Set DEMO=off and SESSION_SECRET to 32 or more random characters, or leave HOST at 127.0.0.1 and ORIGIN out."
  );
}

function plainOrigin(origin: string) {
  return (
    `ORIGIN is ${origin}, where passwords and cookies would travel unencrypted. Set it to the https address of ` +
    "the proxy in front of this process, or leave it out to try things on this machine."
  );
}

const missingKey =
  "ENCRYPTION_KEY is missing, though DATABASE_URL is a database that several processes may share. Set it to 32 or more " +
  "random characters, the same for all processes, and keep it: without it the secrets in the database can't be read.";

const openEgress =
  "ALLOW_PRIVATE_EGRESS is on, so that every vendor could reach this machine's own network by a webhook. " +
  "Leave it out in production; it is for development and the demo.";

function asPort(text: string | undefined) {
  if (text === undefined) return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  return new Problem(`is "${text}". Set it to a number from 0 to 65535.`);
}

function asSwitch(text: string | undefined) {
  if (text === undefined || /^(on|true|yes|1)$/i.test(text)) return true;
  if (/^(off|false|no|0)$/i.test(text)) return false;
  return new Problem(`is "${text}". Set it to on or off.`);
}

function asLogLevel(text: string | undefined) {
  const level = logLevels.find((known) => known === (text ?? "info").toLowerCase());
  return level ?? new Problem(`is "${text}". Set it to one of ${logLevels.join(", ")}.`);
}

function asSecret(text: string | undefined) {
  if (text === undefined) return undefined;
  if (text.length >= 32 && new Set(text).size >= 10) return text;
  return new Problem(
    "is too easy to guess. Set it to 32 or more random characters, for instance what " +
      "`openssl rand -base64 48` prints.",
  );
}

function asDatabaseUrl(text: string | undefined) {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  const isPostgres = url?.protocol === "postgres:" || url?.protocol === "postgresql:";
  if (isPostgres && url.pathname.length > 1) return text;
  return new Problem(
    "isn't the address of a PostgreSQL database. Set it to postgresql://user:password@host:5432/database, " +
      "or leave it out and this process runs its own.",
  );
}

function asHttpUrl(text: string | undefined) {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url?.protocol === "http:" || url?.protocol === "https:") return text.replace(/\/+$/, "");
  return new Problem(
    `is "${text}". Set it to the address of a platform, such as https://platform.example.`,
  );
}

function asOrigin(text: string | undefined) {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  if (isWeb && url.pathname === "/" && url.search === "") return url.origin;
  return new Problem(
    `is "${text}". Set it to scheme, host and port only, such as https://portal.example.`,
  );
}

function asOrigins(text: string | undefined) {
  const origins: string[] = [];
  for (const part of text?.split(",") ?? []) {
    const origin = asOrigin(part.trim() || undefined);
    if (origin instanceof Problem) return origin;
    if (origin) origins.push(origin);
  }
  return origins;
}

function asEmail(text: string | undefined) {
  if (text === undefined || /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/.test(text)) return text;
  return new Problem(`is "${text}". Set it to an e-mail address such as name@company.example.`);
}

function asProxies(text: string | undefined) {
  const count = Number(text ?? "0");
  if (Number.isInteger(count) && count >= 0 && count <= 10) return count;
  return new Problem(`is "${text}". Set it to how many proxies stand in front of this process.`);
}

function isLoopback(host: string) {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d+){3}$/.test(host);
}
