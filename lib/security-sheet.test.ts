import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.dirname(import.meta.dirname);
const sheet = readFileSync(path.join(root, "docs/security.md"), "utf8");

/** The levels of the requirements of each section of ASVS 5.0.0, in their order. */
const standard: Record<string, string> = {
  ...{ "1.1": "22", "1.2": "1111122223", "1.3": "112222222223", "1.4": "222", "1.5": "123" },
  ...{ "2.1": "122", "2.2": "112", "2.3": "12223", "2.4": "23" },
  ...{ "3.1": "3", "3.2": "113", "3.3": "12223", "3.4": "11222233", "3.5": "11122333" },
  ...{ "3.6": "3", "3.7": "22333" },
  ...{ "4.1": "12233", "4.2": "23333", "4.3": "22", "4.4": "1222" },
  ...{ "5.1": "2", "5.2": "112333", "5.3": "113", "5.4": "222" },
  ...{ "6.1": "122", "6.2": "111111112222", "6.3": "11223333", "6.4": "112233" },
  ...{ "6.5": "22222333", "6.6": "2223", "6.7": "33", "6.8": "2222" },
  ...{ "7.1": "222", "7.2": "1111", "7.3": "22", "7.4": "11222", "7.5": "223", "7.6": "22" },
  ...{ "8.1": "1233", "8.2": "1123", "8.3": "133", "8.4": "23" },
  ...{ "9.1": "111", "9.2": "1222" },
  ...{ "10.1": "22", "10.2": "223", "10.3": "22223", "10.4": "1111122222233333" },
  ...{ "10.5": "22222", "10.6": "22", "10.7": "222" },
  ...{ "11.1": "2233", "11.2": "22233", "11.3": "11233", "11.4": "1222" },
  ...{ "11.5": "23", "11.6": "23", "11.7": "33" },
  ...{ "12.1": "12233", "12.2": "11", "12.3": "22223" },
  ...{ "13.1": "2333", "13.2": "222223", "13.3": "2233", "13.4": "1222233" },
  ...{ "14.1": "22", "14.2": "12223333", "14.3": "122" },
  ...{ "15.1": "12233", "15.2": "12233", "15.3": "1222222", "15.4": "3333" },
  ...{ "16.1": "2", "16.2": "22222", "16.3": "2222", "16.4": "222", "16.5": "2223" },
  ...{ "17.1": "23", "17.2": "22223333", "17.3": "22" },
};

const wanted = Object.entries(standard).flatMap(([section, levels]) =>
  [...levels].flatMap((level, index) =>
    level === "3" ? [] : [`${section}.${index + 1} ${level}`],
  ),
);

type Row = { id: string; level: string; status: string; shown: string };

const rows = Array.from(
  sheet.matchAll(/^\| (\d+\.\d+\.\d+) \| (\d) \| [^|]+ \| ([^|]+) \| (.*) \|$/gm),
  ([, id = "", level = "", status = "", shown = ""]): Row => ({ id, level, status, shown }),
);

describe("the sheet of the security standard", () => {
  it("has one row for every requirement of levels 1 and 2, in their order", () => {
    expect(rows.map(({ id, level }) => `${id} ${level}`)).toEqual(wanted);
  });

  it("knows three states, and shows or says something for each row", () => {
    for (const { id, status, shown } of rows) {
      expect(["met", "n.a.", "open"], id).toContain(status);
      expect(shown.trim(), id).not.toBe("");
    }
  });

  it("shows what is met by a file at least", () => {
    const met = rows.filter(({ status, shown }) => status === "met" && shown !== "");
    const isTheSame = (shown: string) => shown.startsWith("the same");
    const bare = met.filter(({ shown }) => namedIn(shown).length === 0 && !isTheSame(shown));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it("names only files that exist, and tests that are in them", () => {
    expect(missingIn(sheet)).toEqual([]);
    expect(missingIn(readFileSync(path.join(root, "SECURITY.md"), "utf8"))).toEqual([]);
  });

  it("counts its rows right, by chapter and in all", () => {
    const counted = Array.from(
      sheet.matchAll(/^\| (?:V(\d+) [^|]+|all) \| (\d+) \| (\d+) \| (\d+) \|$/gm),
      ([, chapter, ...counts]) => [chapter, ...counts.map(Number)],
    );
    const chapters = Array.from({ length: 17 }, (_, index) => `${index + 1}`);
    expect(counted).toEqual([...chapters, undefined].map((chapter) => countsOf(chapter)));
  });

  it("lists each open requirement once, and no other", () => {
    const list = /^## What is open.*?\n(.*?)^## /ms.exec(sheet)?.[1] ?? "";
    const listed = Array.from(list.matchAll(/\*\*(\d+\.\d+\.\d+)\*\*/g), ([, id]) => id);
    const open = rows.filter(({ status }) => status === "open").map(({ id }) => id);
    expect(listed.sort()).toEqual(open.sort());
  });
});

function countsOf(chapter: string | undefined) {
  const own = rows.filter(({ id }) => !chapter || id.startsWith(`${chapter}.`));
  const count = (status: string) => own.filter((row) => row.status === status).length;
  return [chapter, count("met"), count("n.a."), count("open")];
}

/** `file` “test”, “test of the same file”: each test belongs to the file before it. */
function namedIn(text: string) {
  const named: { file: string; words: string[] }[] = [];
  for (const [, file, words] of text.matchAll(
    /`([^`\s/][^`\s]*\.(?:tsx?|md|json|js)|[\w.-]+(?:\/[\w.-]+)+\/)`|“([^”]+)”/g,
  )) {
    if (file) named.push({ file, words: [] });
    else if (words) named.at(-1)?.words.push(words);
  }
  return named;
}

function missingIn(text: string) {
  return text
    .split("\n")
    .flatMap(namedIn)
    .flatMap(({ file, words }) => {
      const place = path.join(root, file);
      if (!existsSync(place)) return [file];
      if (file.endsWith("/")) return [];
      const content = readFileSync(place, "utf8").replaceAll('\\"', '"');
      return words.filter((word) => !content.includes(word)).map((word) => `${file}: ${word}`);
    });
}
