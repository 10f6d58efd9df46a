import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The secret `name` that lives in `dataDir`, made there on first use (only its owner may read it). Processes that
 * share the directory share the secret; processes that don't need SESSION_SECRET and ENCRYPTION_KEY instead.
 */
export function storedSecret(dataDir: string, name: "session-secret" | "encryption-key"): string {
  const file = path.join(dataDir, name);
  return readSecret(file) ?? createSecret(file);
}

function readSecret(file: string) {
  try {
    return readFileSync(file, "utf8").trim() || undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Its owner's alone; run by root, PostgreSQL's own account has to pass through it to its directory. */
function dataDirMode() {
  return process.getuid?.() === 0 ? 0o711 : 0o700;
}

/** A link appears with its content or not at all, so two processes starting at once agree on one. */
function createSecret(file: string) {
  mkdirSync(path.dirname(file), { recursive: true, mode: dataDirMode() });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(48).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, "utf8").trim();
}
