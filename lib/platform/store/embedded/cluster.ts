import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Logger } from "../../log";
import { StartRefusal } from "../start-refusal";
import { type Account, accountFor } from "./account";
import type { Binaries } from "./binaries";
import { type Endpoint, type EndpointKind, endpointIn } from "./endpoint";
import { finished } from "./finished";
import { endOrphan } from "./orphan";

/** One PostgreSQL data directory, the account that runs it, and where it listens. */
export type Cluster = {
  root: string;
  data: string;
  log: string;
  account: Account;
  binaries: Binaries;
  endpoint: Endpoint;
};

export type ClusterOptions = {
  dataDir: string;
  binaries: Binaries;
  endpoint: EndpointKind;
  /** "throwaway" skips every flush to disk: for stores that live as long as a test. */
  durability: "durable" | "throwaway";
  logger: Logger;
};

/** The cluster in `dataDir`, made there when there is none, refused when it isn't one of ours to run. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { binaries } = options;
  const root = path.join(options.dataDir, "postgres");
  const account = accountFor(root, binaries.postgres);
  account.makeDirectory(root);
  const data = path.join(root, "data");
  if (existsSync(data)) checkVersion(data, binaries.major);
  const cluster = { root, data, log: path.join(root, "server.log"), account, binaries };
  const password = options.endpoint === "tcp" ? passwordIn(root, account) : undefined;
  if (existsSync(data)) await endOrphan(cluster, options.logger);
  else await createData(cluster, options, password);
  return { ...cluster, endpoint: await endpointIn(root, account, password) };
}

function checkVersion(data: string, ours: number) {
  const file = path.join(data, "PG_VERSION");
  if (!existsSync(file)) {
    throw new StartRefusal(
      `${data} isn't a PostgreSQL data directory. Move it away, or set DATA_DIR to another directory.`,
    );
  }
  const theirs = readFileSync(file, "utf8").trim();
  if (theirs === String(ours)) return;
  throw new StartRefusal(
    `${data} was made by PostgreSQL ${theirs} and this version brings PostgreSQL ${ours}. Dump it with the ` +
      "version that made it (pg_dump), move the directory away, start this version once and restore the dump " +
      '(psql); the README says how under "Dump and restore".',
  );
}

/** `initdb` works beside the final place, so that a process killed in the middle leaves nothing half-made. */
async function createData(
  { root, data, account, binaries }: Omit<Cluster, "endpoint">,
  options: ClusterOptions,
  password: string | undefined,
) {
  options.logger.info(`creating a database in ${root}`);
  const draft = path.join(root, "data.new");
  rmSync(draft, { recursive: true, force: true });
  const authentication = password
    ? ["--auth=scram-sha-256", `--pwfile=${passwordFile(root)}`]
    : ["--auth-local=trust", "--auth-host=reject"];
  const result = await finished(
    account.run(binaries.initdb, [
      `--pgdata=${draft}`,
      "--username=postgres",
      "--encoding=UTF8",
      ...localeOf(binaries),
      ...authentication,
      ...(options.durability === "throwaway" ? ["--no-sync"] : []),
    ]),
  );
  if (result.code !== 0) {
    throw new StartRefusal(`The database couldn't be created in ${root}:\n${result.output}`);
  }
  renameSync(draft, data);
}

/** Upper and lower case as Unicode has them, sorted by code points; before 17 that is the system's own locale. */
function localeOf({ major }: Binaries) {
  if (major < 17) return ["--locale=C.UTF-8"];
  return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
}

function passwordIn(root: string, account: Account) {
  const file = passwordFile(root);
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
    account.own(file);
  }
  return readFileSync(file, "utf8");
}

function passwordFile(root: string) {
  return path.join(root, "password");
}
