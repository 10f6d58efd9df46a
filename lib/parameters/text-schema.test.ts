import { describe, expect, it } from "vitest";
import { define, said } from "./fixture";

describe("text answers", () => {
  it("checks lengths and pattern on completion, only the hard limit in a draft", () => {
    const definition = define("SingleLineText", { minChar: 2, maxChar: 3, pattern: "\\d*" });
    expect(said(definition, "1")).toEqual(["Partner ID: enter at least 2 characters."]);
    expect(said(definition, "1234")).toEqual(["Partner ID: shorten it to 3 characters."]);
    expect(said(definition, "12")).toEqual([]);
    expect(said(definition, "1x", "draft")).toEqual([]);
    const huge = "x".repeat(4001);
    const sentence = ["Partner ID: shorten it to 4,000 characters."];
    expect(said(definition, huge, "draft")).toEqual(sentence);
    expect(said(define("SingleLineText", { pattern: "a" }), huge)).toEqual(sentence);
  });

  it("says the first thing that is wrong, one sentence per answer", () => {
    expect(said(define("SingleLineText", { minChar: 2, pattern: "\\d+" }), "x")).toEqual([
      "Partner ID: enter at least 2 characters.",
    ]);
  });

  it("says 1 character", () => {
    expect(said(define("MultiLineText", { maxChar: 1 }), "ab")).toEqual([
      "Partner ID: shorten it to 1 character.",
    ]);
  });

  it("matches the pattern against the whole value", () => {
    const definition = define("SingleLineText", { pattern: "a|b" });
    expect(said(definition, "b")).toEqual([]);
    expect(said(definition, "ab")).toEqual([
      "Partner ID: enter it in the expected format, which is the pattern a|b.",
    ]);
    expect(said(define("SingleLineText", { pattern: "^\\p{L}+$" }), "žluť")).toEqual([]);
    expect(said(define("SingleLineText", { pattern: "\\-\\d" }), "-5")).toEqual([]);
  });

  it("gives the placeholder as an example only where it fits, else points to the hint", () => {
    const pattern = "\\d{4}";
    expect(said(define("SingleLineText", { pattern, placeholderText: "1234" }), "x")).toEqual([
      "Partner ID: enter it in the expected format, for example 1234.",
    ]);
    const options = { pattern, placeholderText: "Your id", hintText: "Four digits" };
    expect(said(define("SingleLineText", options), "x")).toEqual([
      "Partner ID: enter it in the format that the hint describes.",
    ]);
  });

  it.each(["(", "a)|(b", "[z-a]"])("ignores the pattern %s, which does not compile", (pattern) => {
    expect(said(define("SingleLineText", { pattern }), "x")).toEqual([]);
  });

  it("lets a long text through a draft, up to its hard limit", () => {
    expect(said(define("MultiLineText"), "x".repeat(20_000), "draft")).toEqual([]);
    expect(said(define("MultiLineText"), "x".repeat(20_001), "draft")).toEqual([
      "Partner ID: shorten it to 20,000 characters.",
    ]);
  });

  it.each(["jane@example.com", "j.o'hara+x@mail.example.co", "用户@例え.jp"])(
    "accepts the e-mail address %s",
    (email) => expect(said(define("Email"), email)).toEqual([]),
  );

  it.each([
    "jane",
    "jane@",
    "@example.com",
    "a@b",
    "a b@c.de",
    "a@b@c.de",
    "a@b..de",
    "J <a@b.de>",
    "a@b.de,c@d.ef",
  ])("refuses the e-mail address %s", (email) => {
    expect(said(define("Email"), email)).toEqual([
      "Partner ID: enter an e-mail address, for example name@example.com.",
    ]);
    expect(said(define("Email"), email, "draft")).toEqual([]);
  });

  it("takes only one label as a subdomain", () => {
    const definition = define("Subdomain", { domainSuffix: "onmicrosoft.com" });
    expect(said(definition, "Contoso-1.onmicrosoft.com")).toEqual([]);
    expect(said(definition, "a.b")).toEqual([
      "Partner ID: enter only the part in front of .onmicrosoft.com.",
    ]);
    expect(said(define("Subdomain"), "a.b")).toEqual([
      "Partner ID: enter only the part in front of the first dot.",
    ]);
    for (const label of ["-a", "a-", "a_b", "ä"]) {
      expect(said(definition, label)).toEqual([
        "Partner ID: use only the letters a to z, digits and hyphens, and begin and end with a letter or a digit.",
      ]);
    }
    expect(said(definition, "a.b", "draft")).toEqual([]);
    expect(said(definition, "x".repeat(64), "draft")).toHaveLength(1);
  });
});
