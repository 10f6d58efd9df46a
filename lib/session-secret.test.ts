import { mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { storedSessionSecret } from "./session-secret";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "portal-secret-"));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it("makes one secret per data directory and keeps it for its owner alone", () => {
  const secret = storedSessionSecret(dataDir);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(storedSessionSecret(dataDir)).toBe(secret);
  expect(statSync(path.join(dataDir, "session-secret")).mode & 0o777).toBe(0o600);
  rmSync(dataDir, { recursive: true });
  expect(storedSessionSecret(dataDir)).not.toBe(secret);
});
