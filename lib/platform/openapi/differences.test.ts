import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { openApiDocument } from "./document";
import published from "./published.json" with { type: "json" };
import { differences } from "./testing-differences";
import { factsOf } from "./testing-facts";
import { type Reason, reasons } from "./testing-reasons";

const root = path.join(import.meta.dirname, "../../..");
const source = path.join(root, "../shared/contract/program-api.openapi.json");
const ours = factsOf(JSON.parse(JSON.stringify(openApiDocument())));
const lines = differences(published, ours);

it("serves every one of the 75 published operations", () => {
  const operations = Object.keys(published);
  expect(operations).toHaveLength(75);
  expect(operations.filter((operation) => !ours[operation])).toEqual([]);
});

it("has a reason for every difference from the published document", () => {
  expect(lines.filter((line) => !reasonOf(line))).toEqual([]);
});

it("gives no reason for a difference that isn't there", () => {
  const used = new Set(lines.map(reasonOf));
  expect(
    reasons.filter((reason) => !used.has(reason)).map(({ matches }) => matches.source),
  ).toEqual([]);
});

it("lists them all where people can read them", async () => {
  await expect(report()).toMatchFileSnapshot(path.join(root, "docs/api-differences.md"));
});

it.skipIf(!existsSync(source))("compares with the published document as it is", () => {
  expect(factsOf(JSON.parse(readFileSync(source, "utf8")))).toEqual(published);
});

function reasonOf(line: string): Reason | undefined {
  return reasons.find(({ matches }) => matches.test(line));
}

function report() {
  const sections = reasons.map((reason) => {
    const own = lines.filter((line) => reasonOf(line) === reason);
    const source = reason.rows ? ` (contract §15, row ${reason.rows})` : "";
    return [`## ${reason.why}${source}`, "", ...grouped(own), ""].join("\n");
  });
  return `${head}\n${sections.join("\n")}`;
}

/** One line for each kind of difference, with the operations that have it. */
function grouped(own: readonly string[]) {
  const groups = new Map<string, string[]>();
  for (const line of own) {
    const [operation = "", difference = ""] = line.split(": ");
    groups.set(difference, [...(groups.get(difference) ?? []), operation]);
  }
  return [...groups].map(
    ([difference, operations]) =>
      `- ${difference}: ${operations.map((one) => `\`${one}\``).join(", ")}`,
  );
}

const head = `# Where our API differs from the published document

Made by \`lib/platform/openapi/differences.test.ts\`, which compares what we serve with the published OpenAPI of the
Program API (75 operations), operation by operation: content types, parts, properties that are read and shown, and
statuses of success. "Here" is this platform, "there" the published document. Names are compared in any case.
`;
