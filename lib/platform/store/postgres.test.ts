import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createLogger } from "../log";
import { type Postgres, startPostgres } from "./postgres";
import { throwawayDirectory } from "./testing-directory";

const isRoot = process.getuid?.() === 0;
const logger = createLogger("silent");
const daemon = 1;
let base: string;
let dataDir: string;
const running: Postgres[] = [];
const children: ChildProcess[] = [];

const made = throwawayDirectory();

beforeAll(async () => {
  const postgres = await startPostgres({ dataDir: made, logger, durability: "throwaway" });
  await postgres.stop();
});
afterAll(() => rmSync(made, { recursive: true }));
beforeEach(() => {
  base = throwawayDirectory();
  dataDir = path.join(base, "data");
});
afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  for (const child of children.splice(0)) {
    child.kill("SIGKILL");
    if (existsSync(lockFile())) await endServer(serverId());
  }
  rmSync(base, { recursive: true, force: true });
});

/** A data directory that has been used before; making one takes longer than copying one. */
function useMadeData() {
  execFileSync("cp", ["-a", made, dataDir]);
}

async function start(options: Partial<Parameters<typeof startPostgres>[0]> = {}) {
  const postgres = await startPostgres({ dataDir, logger, durability: "throwaway", ...options });
  running.push(postgres);
  return postgres;
}

async function stop(postgres: Postgres) {
  running.splice(running.indexOf(postgres), 1);
  await postgres.stop();
}

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that runs the store; `lines` is what it has said so far. */
async function otherProcess(howMany: number) {
  const program = path.join(import.meta.dirname, "testing-process.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, dataDir, String(howMany)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  await once(reader, "line");
  return { child, lines };
}

async function endServer(id: number) {
  if (isAlive(id)) process.kill(id, "SIGQUIT");
  await vi.waitUntil(() => !isAlive(id), { timeout: 10_000, interval: 20 });
}

function lockFile() {
  return path.join(dataDir, "postgres/data/postmaster.pid");
}

function serverId() {
  return Number.parseInt(readFileSync(lockFile(), "utf8"), 10);
}

/** A process that has ended but that nobody has collected yet still has a number. */
function isAlive(id: number) {
  try {
    process.kill(id, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, "utf8"));
  } catch (error) {
    return error instanceof Error && "path" in error && process.platform !== "linux";
  }
}

describe("startPostgres", () => {
  it("keeps what was written from one run to the next and leaves no server behind", async () => {
    const first = await start({ durability: "durable" });
    await query(first.url, "create table probe as select 42 as answer");
    const id = serverId();
    await stop(first);
    expect(isAlive(id)).toBe(false);
    const second = await start({ durability: "durable" });
    expect(await query(second.url, "select answer from probe")).toEqual([{ answer: 42 }]);
    expect(await query(second.url, "show fsync")).toEqual([{ fsync: "on" }]);
  });

  it("listens on no port", async () => {
    useMadeData();
    const { url } = await start();
    expect(await query(url, "show listen_addresses")).toEqual([{ listen_addresses: "" }]);
  });

  it("asks for a password where it has to listen on loopback", async () => {
    const { url } = await start({ endpoint: "tcp" });
    expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
    const guess = new URL(url);
    guess.password = "guess";
    await expect(query(guess.href, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  it("has every acknowledged row after kill -9 in mid-burst, and ends the orphan", async () => {
    useMadeData();
    const { child, lines } = await otherProcess(1_000_000);
    await vi.waitUntil(() => lines.length > 200, { timeout: 10_000, interval: 5 });
    const orphan = serverId();
    child.kill("SIGKILL");
    await once(child, "close");
    expect(isAlive(orphan)).toBe(true);
    const { url } = await start();
    const [row] = await query(url, "select max(id) as last, count(*)::int as many from probe");
    expect(row.last).toBeGreaterThanOrEqual(Number(lines.at(-1)));
    expect(row.many).toBe(row.last);
    expect(isAlive(orphan)).toBe(false);
  });

  it("refuses a directory that another living process works in, and names that process", async () => {
    useMadeData();
    const { child } = await otherProcess(0);
    await expect(start()).rejects.toThrow(`in use by another process (id ${child.pid})`);
    expect(isAlive(serverId())).toBe(true);
  });

  it("lets one of two that start at the same moment in", async () => {
    const results = await Promise.allSettled([start(), start()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("starts over a stale lock file that names a living stranger", async () => {
    useMadeData();
    const file = path.join(dataDir, "postgres/data/postmaster.pid");
    writeFileSync(file, `${process.pid}\n${dataDir}\n0\n5432\n\n\n0 0\nready\n`);
    expect(await query((await start()).url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("starts the server again when it dies by itself", async () => {
    useMadeData();
    const { url } = await start({ durability: "durable" });
    await query(url, "create table probe as select 42 as answer");
    process.kill(serverId(), "SIGKILL");
    await vi.waitFor(
      async () => expect(await query(url, "select answer from probe")).toEqual([{ answer: 42 }]),
      { timeout: 10_000, interval: 50 },
    );
  });

  it("works in a directory whose path is too long for a socket", async () => {
    dataDir = path.join(base, "deep".repeat(30));
    const postgres = await start();
    const socket = new URL(postgres.url).searchParams.get("host") ?? "";
    expect(socket.length).toBeLessThan(90);
    expect(await query(postgres.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await stop(postgres);
    expect(existsSync(socket)).toBe(false);
  });

  it("begins again where a first start was killed while it made the database", async () => {
    mkdirSync(path.join(dataDir, "postgres"), { recursive: true, mode: 0o700 });
    if (isRoot) chownSync(path.join(dataDir, "postgres"), 65534, 65534);
    mkdirSync(path.join(dataDir, "postgres/data.new"));
    writeFileSync(path.join(dataDir, "postgres/data.new/PG_VERSION"), "18\n");
    expect(await query((await start()).url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("refuses the data of another major version and says how to bring it over", async () => {
    useMadeData();
    writeFileSync(path.join(dataDir, "postgres/data/PG_VERSION"), "16\n");
    await expect(start()).rejects.toThrow(
      /made by PostgreSQL 16 .* brings PostgreSQL 18.*pg_dump/s,
    );
  });

  it("refuses a directory that holds something else", async () => {
    useMadeData();
    rmSync(path.join(dataDir, "postgres/data/PG_VERSION"));
    await expect(start()).rejects.toThrow(/isn't a PostgreSQL data directory/);
    expect(existsSync(path.join(dataDir, "postgres/data/base"))).toBe(true);
  });

  it("shows the end of the server's log when it doesn't start", async () => {
    useMadeData();
    writeFileSync(path.join(dataDir, "postgres/data/postgresql.conf"), "no_such_setting = on\n");
    await expect(start()).rejects.toThrow(/doesn't start.*no_such_setting/s);
  });

  it.runIf(isRoot)("refuses data that belongs to root and says how to hand it over", async () => {
    useMadeData();
    chownSync(path.join(dataDir, "postgres"), 0, 0);
    await expect(start()).rejects.toThrow(/belongs to root.*chown -R 65534:65534/s);
  });

  it.runIf(isRoot)("runs as the data's owner, whoever that is", async () => {
    mkdirSync(path.join(dataDir, "postgres"), { recursive: true, mode: 0o700 });
    chownSync(path.join(dataDir, "postgres"), daemon, daemon);
    await start();
    expect(readFileSync(`/proc/${serverId()}/status`, "utf8")).toContain(`Uid:\t${daemon}\t`);
  });

  it.runIf(isRoot)("works under a directory that only root may enter", async () => {
    chmodSync(base, 0o700);
    expect(await query((await start()).url, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});
