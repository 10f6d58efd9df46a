import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { advisoriesIn } from "./advisories";
import { installScripts, Lockfile, lockfileProblems, Manifest } from "./lockfile";

const root = path.dirname(import.meta.dirname);
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const integrity = `sha512-${"a".repeat(86)}==`;

function problems(
  entry: object,
  { wanted = "1.2.3", locked = wanted }: { wanted?: string; locked?: string } = {},
) {
  const none = { devDependencies: {}, optionalDependencies: {} };
  const packages = {
    "": { dependencies: { a: locked } },
    "node_modules/a": { version: "1.2.3", integrity, ...entry },
  };
  const lockfile = Lockfile.parse({ lockfileVersion: 3, packages });
  return lockfileProblems(lockfile, Manifest.parse({ ...none, dependencies: { a: wanted } }));
}

describe("the lockfile", () => {
  it("of this repository lets in only what was looked at", () => {
    const lockfile = Lockfile.parse(read("package-lock.json"));
    expect(lockfileProblems(lockfile, Manifest.parse(read("package.json")))).toEqual([]);
  });

  it("is in order with an exact version, a digest and the registry", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ resolved: "https://registry.npmjs.org/a/-/a-1.2.3.tgz" })).toEqual([]);
    expect(problems({}, { wanted: "npm:b@1.2.3-beta.1" })).toEqual([]);
  });

  it.each([
    ["no digest", { integrity: undefined }],
    ["a weak digest", { integrity: "sha1-abc" }],
    ["a plain http source", { resolved: "http://registry.npmjs.org/a/-/a-1.2.3.tgz" }],
    ["another source", { resolved: "https://mirror.example/a.tgz" }],
    [
      "a source that only looks like it",
      { resolved: "https://registry.npmjs.org.evil.example/a.tgz" },
    ],
    ["a git source", { resolved: "git+ssh://git@a.example/a.git" }],
    ["a folder", { link: true }],
  ])("is refused with %s", (_, entry) => {
    expect(problems(entry)).toEqual([expect.stringContaining("node_modules/a")]);
  });

  it.each(["^1.2.3", "~1.2.3", "*", "latest", "1.2", ">=1.2.3", "github:a/a", "file:../a"])(
    "is refused when package.json wants %s",
    (wanted) => {
      expect(problems({}, { wanted })).toEqual([expect.stringContaining("exact version")]);
    },
  );

  it("is refused when package.json has moved on", () => {
    expect(problems({}, { wanted: "1.2.4", locked: "1.2.3" })).toEqual([
      expect.stringContaining("npm install"),
    ]);
  });
});

it("names each package with an install script once", () => {
  const packages = {
    "": {},
    "node_modules/a": { hasInstallScript: true },
    "node_modules/b/node_modules/a": { hasInstallScript: true },
    "node_modules/@c/d": { hasInstallScript: true },
    "node_modules/e": {},
  };
  expect(installScripts(Lockfile.parse({ lockfileVersion: 3, packages }))).toEqual(["@c/d", "a"]);
});

describe("the registry's advisories", () => {
  it("are read each once, whoever depends on it", () => {
    const cause = {
      name: "a",
      title: "Prototype pollution",
      url: "https://x.example/advisories/GHSA-1",
      source: 1,
    };
    const report = { vulnerabilities: { a: { via: [cause] }, b: { via: ["a", cause] } } };
    expect(advisoriesIn(JSON.stringify(report))).toEqual([
      { id: "GHSA-1", name: "a", title: "Prototype pollution" },
    ]);
    expect(advisoriesIn('{"vulnerabilities":{}}')).toEqual([]);
  });

  it.each(["", "npm error", '{"message":"405 Method Not Allowed","statusCode":405}'])(
    "are not taken for none when they could not be asked for: %s",
    (report) => {
      expect(advisoriesIn(report)).toBeUndefined();
    },
  );
});
