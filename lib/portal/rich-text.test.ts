import { describe, expect, test } from "vitest";
import { richText } from "./rich-text";

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

  test("of nothing is nothing", () => {
    expect(richText(undefined)).toBe("");
    expect(richText("  \n")).toBe("");
  });
});
