import { expect, test } from "vitest";
import { webAddress } from "./web-address";

test("a website without a scheme is opened securely", () => {
  expect(webAddress("www.example.com")).toBe("https://www.example.com/");
  expect(webAddress("example.com:8080/a")).toBe("https://example.com:8080/a");
  expect(webAddress(" http://example.com/a?b=1 ")).toBe("http://example.com/a?b=1");
});

test("only the web is opened", () => {
  const others = [
    "javascript:alert(1)",
    "mailto:a@b.example",
    "file:///etc/passwd",
    "data:text/html,x",
  ];
  for (const other of [...others, "", "soon", null, undefined]) {
    expect(webAddress(other)).toBeUndefined();
  }
});
