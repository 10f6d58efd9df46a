import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { completeLinks } from "./links";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "portal-links-"));
  mkdirSync(path.join(root, "native", "lib"), { recursive: true });
  writeFileSync(path.join(root, "native/lib/libpq.so.5.18"), "library");
});
afterEach(() => rmSync(root, { recursive: true }));

function list(links: { source: string; target: string }[]) {
  writeFileSync(path.join(root, "native/pg-symlinks.json"), JSON.stringify(links));
}

it("makes the links that a skipped install script left out, and leaves the others", () => {
  list([{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }]);
  completeLinks(root);
  completeLinks(root);
  expect(readlinkSync(path.join(root, "native/lib/libpq.so.5"))).toBe("libpq.so.5.18");
});

it("does nothing for a system whose package has no links", () => {
  completeLinks(root);
  expect(existsSync(path.join(root, "native/lib/libpq.so.5"))).toBe(false);
});

it("says what to do when a link can't be made", () => {
  list([{ source: "native/lib/libpq.so.5.18", target: "native/absent/libpq.so.5" }]);
  expect(() => completeLinks(root)).toThrow(/npm rebuild/);
});
