import { expect, test } from "vitest";
import { attachmentHeader, fileNameOf } from "./file-name";

test.each([
  ["empty.pdf", "empty.pdf"],
  ["a/b\\c.txt", "c.txt"],
  ["%22quoted%22.txt", '"quoted".txt'],
  ["100%25.txt", "100%25.txt"],
  ["\ud800a.txt", "\ufffda.txt"],
  ["line\nfeed\0.txt", "linefeed.txt"],
  ["👩‍👩‍👧.png", "👩‍👩‍👧.png"],
  ["  spaced.txt ", "spaced.txt"],
  [".htaccess", ".htaccess"],
  ["..", "file"],
  ["a/", "file"],
  ["", "file"],
  [undefined, "file"],
])("%j is shown as %j", (sent, name) => {
  expect(fileNameOf(sent)).toBe(name);
});

test("a long name keeps its end", () => {
  const name = fileNameOf(`${"x".repeat(400)}.pdf`);
  expect([...name]).toHaveLength(255);
  expect(name).toMatch(/…x+\.pdf$/);
});

test("a header says the name in plain letters and in full, and can't be broken out of", () => {
  expect(attachmentHeader("empty.pdf")).toBe(
    `attachment; filename="empty.pdf"; filename*=UTF-8''empty.pdf`,
  );
  const hostile = attachmentHeader('a"; filename="b\r\nx: y.txt');
  expect(hostile).toBe(
    `attachment; filename="a_; filename=_b__x: y.txt"; filename*=UTF-8''a%22%3B%20filename%3D%22b%0D%0Ax%3A%20y.txt`,
  );
  expect(() => new Headers({ "content-disposition": attachmentHeader("名前.pdf") })).not.toThrow();
});
