import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { StartRefusal } from "../start-refusal";

/** Runs PostgreSQL's programs as the system user that owns the data. */
export type Account = {
  run(program: string, args: string[], options?: SpawnOptions): ChildProcess;
  /** A directory that this user owns and nobody else reads. */
  makeDirectory(directory: string): void;
  /** Hands a file that this process made to the user. */
  own(file: string): void;
};

/**
 * PostgreSQL doesn't run as root. Anyone else runs it as themselves; root runs it as the data's owner, and
 * where nothing exists yet as "nobody".
 */
export function accountFor(data: string, programs: string): Account {
  if (process.getuid?.() !== 0) return ownAccount(data);
  const { uid, gid } = ownerOf(data) ?? nobody;
  if (uid === 0) throw new StartRefusal(ownedByRoot(data));
  const blocked = [data, programs].map((place) => firstUnreachable(place, uid, gid)).find(Boolean);
  if (!blocked) return otherAccount(uid, gid, (program, args) => [program, args, { uid, gid }]);
  if (!canPassWalls(uid, gid)) throw new StartRefusal(unreachable(blocked, uid));
  return otherAccount(uid, gid, (program, args) => [
    "setpriv",
    [...passingWalls(uid, gid), program, ...args],
    {},
  ]);
}

const nobody = { uid: 65534, gid: 65534 };

function ownAccount(data: string): Account {
  const owner = ownerOf(data);
  if (owner && process.getuid && owner.uid !== process.getuid()) {
    throw new StartRefusal(
      `${data} belongs to the system user ${owner.uid} and this process runs as ${process.getuid()}. ` +
        `Start it as that user, or hand the directory over with: chown -R ${process.getuid()} ${data}`,
    );
  }
  return {
    run: (program, args, options) => spawn(program, args, { ...options }),
    makeDirectory: (directory) => {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      checkPrivate(directory, process.getuid?.());
    },
    own: () => {},
  };
}

type Command = [program: string, args: string[], identity: { uid?: number; gid?: number }];

function otherAccount(
  uid: number,
  gid: number,
  command: (program: string, args: string[]) => Command,
): Account {
  return {
    run(program, args, options) {
      const [file, all, identity] = command(program, args);
      return spawn(file, all, { ...options, ...identity });
    },
    makeDirectory(directory) {
      const made = mkdirSync(directory, { recursive: true, mode: 0o700 });
      if (made) chownSync(directory, uid, gid);
      checkPrivate(directory, uid);
    },
    own: (file) => chownSync(file, uid, gid),
  };
}

/** A directory in a place that all may write to could have been laid there by someone else. */
function checkPrivate(directory: string, uid: number | undefined) {
  const stats = statSync(directory);
  if (uid === undefined || (stats.uid === uid && (stats.mode & 0o077) === 0)) return;
  throw new StartRefusal(
    `${directory} has to belong to the system user ${uid} and be closed to everyone else. ` +
      "Remove it, or correct it with chown and chmod 700.",
  );
}

function ownerOf(place: string) {
  return existsSync(place) ? statSync(place) : undefined;
}

/** The nearest existing directory on the way to `place` that the user may not pass through. */
function firstUnreachable(place: string, uid: number, gid: number) {
  const parents = [];
  for (let at = path.dirname(place); at !== path.dirname(at); at = path.dirname(at))
    parents.push(at);
  return parents.reverse().find((directory) => {
    if (!existsSync(directory)) return false;
    const stats = statSync(directory);
    const bit = stats.uid === uid ? 0o100 : stats.gid === gid ? 0o010 : 0o001;
    return (stats.mode & bit) === 0;
  });
}

/**
 * Under a private directory (a clone in /root, a folder of `mktemp -d`) the server keeps root's one right to pass
 * through directories; the secure bit lets access(2), which initdb asks about its programs, know of that right.
 * The server's socket stays closed to everyone but root.
 */
function passingWalls(uid: number, gid: number) {
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--inh-caps=-all,+dac_override",
    "--ambient-caps=-all,+dac_override",
    "--securebits=+no_setuid_fixup",
    "--",
  ];
}

function canPassWalls(uid: number, gid: number) {
  if (process.platform !== "linux") return false;
  return spawnSync("setpriv", [...passingWalls(uid, gid), "true"]).status === 0;
}

function ownedByRoot(data: string) {
  return (
    `${data} belongs to root, and PostgreSQL doesn't run as root. Hand it over with: ` +
    `chown -R ${nobody.uid}:${nobody.gid} ${data}`
  );
}

function unreachable(directory: string, uid: number) {
  return (
    `PostgreSQL doesn't run as root, and the user it runs as (${uid}) may not pass through ${directory}. ` +
    `Allow that with: chmod o+x ${directory}. Or set DATA_DIR to a directory that everyone can reach, ` +
    "start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own."
  );
}
