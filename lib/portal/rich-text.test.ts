import { describe, expect, test } from "vitest";
import { richText } from "./rich-text";
import { hostileMarkup } from "./testing-hostile-markup";

describe("a vendor's long text", () => {
  test("may be markdown", () => {
    expect(richText("# Join\n\n- one\n- **two**")).toBe(
      "<h2>Join</h2>\n<ul>\n<li>one</li>\n<li><strong>two</strong></li>\n</ul>\n",
    );
  });

  test("starts its headings under the page's own, wherever the vendor starts", () => {
    expect(richText("## Join\n\n#### How")).toBe("<h2>Join</h2>\n<h4>How</h4>\n");
    expect(richText("<h3>Join</h3><h1>More</h1>")).toBe("<h4>Join</h4><h2>More</h2>");
  });

  test("has tables that can be scrolled without a mouse", () => {
    expect(richText('<table tabindex="7"><tr><td>a</td></tr></table>')).toContain(
      '<table tabindex="0">',
    );
  });

  test("may be HTML", () => {
    expect(richText('<p>Read <a href="https://a.example">this</a></p>')).toBe(
      '<p>Read <a href="https://a.example" rel="noopener noreferrer nofollow">this</a></p>',
    );
  });

  test("never brings anything that runs, frames, styles or submits", () => {
    const html = richText(
      [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)"><img src="http://a.example/pixel.png">',
        '<a href="javascript:alert(1)">x</a>',
        '<p style="position:fixed" class="cover" id="main" onclick="alert(1)">y</p>',
        '<iframe src="https://a.example"></iframe><form action="/x"><input name=a></form>',
        "[z](javascript:alert(1)) <svg><script>alert(1)</script></svg>",
        '<a href="//a.example">w</a> <a href="/sign-in">v</a>',
      ].join("\n\n"),
    );
    expect(html).not.toMatch(
      /script|onerror|onclick|style=|class=|id=|iframe|form|input|svg|src="|href="/i,
    );
  });

  test("keeps nothing but the named tags and attributes of a public list of attacks", () => {
    const attacks = hostileMarkup();
    expect(attacks.length).toBeGreaterThan(150);
    for (const attack of attacks) {
      for (const [tag, name = "", attributes = ""] of richText(attack).matchAll(anyTag)) {
        expect(tag, attack).toMatch(/^<\/?[a-z][a-z0-9]*[^<]*>$/);
        expect(allowedTags, attack).toContain(name);
        for (const [, attribute, value] of attributes.matchAll(anyAttribute)) {
          expect(allowedAttributes, attack).toContain(attribute);
          if (attribute === "href") expect(value, attack).toMatch(/^(https?|mailto):/i);
          if (attribute === "src") expect(value, attack).toMatch(/^https:/);
        }
      }
    }
  });

  test.each([
    "_a",
    "a.",
    "a_b*",
    "**x",
    "*a**b",
    "a",
    "> ",
    "- ",
    "[a](b",
    "<a ",
    "`a",
    "a@",
    "1. a\n",
  ])("comes to an end for all others too, made of %j again and again", (piece) => {
    const startedAt = performance.now();
    richText(`${piece.repeat(100_000 / piece.length)}@`);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  test("keeps long words and addresses as they are", () => {
    const word = "x".repeat(2500);
    expect(richText(word)).toBe(`<p>${word}</p>\n`);
    expect(richText(`[a](https://a.example/${word})`)).toContain(
      `href="https://a.example/${word}"`,
    );
  });

  test("of nothing is nothing", () => {
    expect(richText(undefined)).toBe("");
    expect(richText("  \n")).toBe("");
  });
});

const anyTag = /<\/?([^\s>/]*)([^>]*)>/g;
const anyAttribute = /([^\s="]+)="([^"]*)"/g;
const allowedTags =
  "h2 h3 h4 h5 h6 p br hr strong b em i u s del sub sup small mark ul ol li dl dt dd blockquote pre code a img table caption thead tbody tfoot tr th td".split(
    " ",
  );
const allowedAttributes =
  "href title rel src alt width height loading referrerpolicy start tabindex colspan rowspan scope".split(
    " ",
  );
