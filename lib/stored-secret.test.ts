import { mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { storedSecret } from "./stored-secret";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "portal-secret-"));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it("makes one secret per data directory and keeps it for its owner alone", () => {
  const secret = storedSecret(dataDir, "session-secret");
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(storedSecret(dataDir, "session-secret")).toBe(secret);
  expect(statSync(path.join(dataDir, "session-secret")).mode & 0o777).toBe(0o600);
  expect(storedSecret(dataDir, "encryption-key")).not.toBe(secret);
  rmSync(dataDir, { recursive: true });
  expect(storedSecret(dataDir, "session-secret")).not.toBe(secret);
});
