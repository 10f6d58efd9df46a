import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill } from "./render";
import { done, type TestPlatform, testPlatform } from "./testing";
import { activeCertificate, bring, draftEnrollment, moveOf } from "./testing-enrollments";
import { addParameter, defaultTemplateId, openProgram } from "./testing-programs";

/** The content with `answer` in place of `{{ answer }}`. */
function rendered(content: string, answer = "") {
  return fill(content, [
    { id: "PPM-1", externalId: "answer", value: answer, displayValue: answer },
  ]);
}

const runningTag = /^<(script|style|iframe|object|embed|form|input|svg|math|base|meta|link)\b/i;
const runningAttribute = /^(on\w+|style|srcdoc|formaction)$/i;
const runningAddress = /^\s*(javascript|data|vbscript|file):/i;

/** The tags and attributes of what the sanitizer wrote (all quoted by it) that would run something. */
function live(html: string) {
  const tags = [...html.matchAll(/<[a-z][^>"]*(?:"[^"]*"[^>"]*)*>/gi)].map(([tag]) => tag);
  return tags.filter((tag) => {
    const attributes = [...tag.matchAll(/\s([^\s=">]+)(?:="([^"]*)")?/g)];
    return (
      runningTag.test(tag) ||
      attributes.some(
        ([, name = "", value = ""]) =>
          runningAttribute.test(name) ||
          (/^(href|src)$/i.test(name) &&
            runningAddress.test(value.replace(/&\w+;/g, "?").replace(/[\t\n\r]/g, ""))),
      )
    );
  });
}

describe("placeholders", () => {
  it("are filled by id and by external id, with and without blanks", () => {
    expect(rendered("{{PPM-1}}|{{ answer }}|{{answer}}", "Stark")).toBe(
      "<p>Stark|Stark|Stark</p>\n",
    );
  });

  it("that name nothing, or nothing with a value, are empty", () => {
    expect(rendered("[{{ nobody }}{{ }}{{constructor}}]")).toBe("<p>[]</p>\n");
  });

  it("enter as text: no markup, no markdown, no placeholder of theirs", () => {
    const answer = `<b>&amp;</b> **bold** [x](https://x.com) {{PPM-1}} "'`;
    expect(rendered("{{answer}}", answer)).toBe(
      `<p>&lt;b&gt;&amp;amp;&lt;/b&gt; **bold** [x](https://x.com) {{PPM-1}} "'</p>\n`,
    );
  });

  it.each([
    ["a link", "[go]({{answer}})"],
    ["an attribute", '<a href="{{answer}}">go</a>'],
    ["a bare attribute", "<a href={{answer}}>go</a>"],
    ["an image", "![x]({{answer}})"],
    ["a tag", "<{{answer}}>"],
    ["a script", "<script>{{answer}}</script>"],
    ["a style", '<p style="color:{{answer}}">x</p>'],
    ["a comment", "<!-- {{answer}} -->"],
    ["code", "`{{answer}}`\n\n```\n{{answer}}\n```"],
  ])("inside %s run nothing", (_, content) => {
    for (const answer of [
      "javascript:alert(1)",
      " JaVaScRiPt:alert(1)",
      "java\nscript:alert(1)",
      "&#106;avascript:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "x onmouseover=alert(1)",
      "--><script>alert(1)</script>",
    ]) {
      expect(live(rendered(content, answer))).toEqual([]);
    }
  });

  it("keep an honest address in a link", () => {
    expect(rendered("[go]({{answer}})", "https://example.com/a?b=1&c=2")).toContain(
      '<a href="https://example.com/a?b=1&amp;c=2"',
    );
  });

  it("never let an answer through as markup, whatever it is and wherever it stands", () => {
    const hostile = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "`",
      "&",
      "{{",
      "}}",
      "\n",
      " ",
      "](",
      "//",
    );
    const words = fc.constantFrom(
      "script",
      "img",
      "onerror=",
      "javascript:",
      "alert(1)",
      "svg",
      "a",
    );
    const answers = fc
      .array(fc.oneof(hostile, words), { maxLength: 12 })
      .map((all) => all.join(""));
    const contents = fc.constantFrom(
      "{{answer}}",
      "# {{answer}}",
      "[a]({{answer}})",
      '<a title="{{answer}}" href="{{answer}}">a</a>',
      "<a href='{{answer}}'>a</a>",
      "| a |\n|---|\n| {{answer}} |",
      "<div>{{answer}}{{answer}}</div>",
    );
    fc.assert(
      fc.property(
        contents,
        answers,
        (content, answer) => live(rendered(content, answer)).length === 0,
      ),
    );
  });
});

describe("the vendor's own text", () => {
  it("keeps headings, lists, tables, emphasis and links", () => {
    const html = rendered(
      "# T\n\n- **a**\n\n| a |\n|---|\n| b |\n\n[x](https://x.com)\n\n<h2>H</h2>",
    );
    for (const tag of ["<h1>", "<ul>", "<strong>", "<table>", "<h2>"]) expect(html).toContain(tag);
    expect(html).toContain('<a href="https://x.com" rel="noopener noreferrer nofollow">x</a>');
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    "[x](javascript:alert(1))",
    "[x](vbscript:alert(1))",
    "[x](data:text/html,alert(1))",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    '<a href="java&#09;script:alert(1)">x</a>',
    '<a href="//evil.example" onclick="alert(1)">x</a>',
    "<svg><script>alert(1)</script></svg>",
    "<iframe src=https://evil.example></iframe>",
    '<form action="https://evil.example"><input name=a></form>',
    "<style>*{display:none}</style>",
    '<p style="position:fixed" id="app" class="x">x</p>',
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<base href=https://evil.example>",
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  ])("loses what could run or disguise something: %s", (content) => {
    const html = rendered(content);
    expect(live(html)).toEqual([]);
    expect(html).not.toMatch(/ (id|class)=/);
    expect(html).not.toContain("evil.example");
  });

  it("comes to an end for a content made to be slow", () => {
    for (const content of [
      `{{${" ".repeat(19_990)}`,
      "{{".repeat(10_000),
      `${"{{ ".repeat(6_000)}}}`,
      "[".repeat(10_000),
      "*a ".repeat(6_000),
    ]) {
      expect(typeof rendered(content)).toBe("string");
    }
  });
});

describe("rendering over the wire", () => {
  let platform: TestPlatform;
  let paths: string[];
  let enrollment: { id: string };
  beforeAll(async () => {
    platform = await testPlatform();
    const program = await openProgram(platform);
    const hidden = await addParameter(platform, program.id, {
      externalId: "rating",
      constraints: { hidden: true },
    });
    const asked = await addParameter(platform, program.id, {
      externalId: "address",
      type: "Address",
    });
    const content = "Rated {{ rating }}. At {{ address }}.";
    const template = defaultTemplateId(program.id, "Completed");
    const path = `/program/programs/${program.id}/templates/${template}`;
    await done(platform.as("vendor")("PUT", path, { content }));
    const draft = await draftEnrollment(platform, program);
    enrollment = await bring(platform, draft, "Processing");
    const value = {
      addressLine1: "<b>1</b>",
      postCode: "1",
      city: "Cork",
      state: "C",
      country: "IE",
    };
    await done(
      platform.as("vendor")("PUT", `/program/enrollments/${draft.id}`, {
        parameters: {
          ordering: [
            { id: hidden.id, value: "Gold" },
            { id: asked.id, value },
          ],
        },
      }),
    );
    await moveOf(platform, draft)("vendor", "complete");
    paths = [
      `/program/enrollments/${draft.id}/render`,
      `/program/certificates/${draft.certificate.id}/render`,
    ];
  });
  afterAll(() => platform.close());

  it("fills objects by their display value, and nothing hidden for clients", async () => {
    for (const path of paths) {
      const { text } = await platform.as("client")("GET", path);
      expect(text).toContain("Rated .");
      expect(text).toContain("&lt;b&gt;1&lt;/b&gt;");
      expect(text).toContain("Cork");
      for (const person of ["vendor", "operations"] as const) {
        expect((await platform.as(person)("GET", path)).text).toContain("Rated Gold.");
      }
    }
  });

  it("is text unless JSON is asked for by name, and may run nothing where it is opened", async () => {
    for (const path of paths) {
      for (const accept of ["*/*", "text/html", "text/plain,*/*"]) {
        const { headers, text } = await platform.as("client")("GET", path, undefined, { accept });
        expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
        expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'; sandbox");
        expect(headers.get("x-content-type-options")).toBe("nosniff");
        expect(text).toMatch(/^<p>/);
      }
      const accept = "application/json";
      const { headers, body } = await platform.as("client")("GET", path, undefined, { accept });
      expect(headers.get("content-type")).toMatch(/^application\/json/);
      expect(body).toMatch(/^<p>Rated/);
    }
  });

  it("fills the text of a pending certificate with what its enrollment answers", async () => {
    const program = await openProgram(platform);
    const { id } = await addParameter(platform, program.id, { externalId: "company" });
    const template = defaultTemplateId(program.id, "Processing");
    const path = `/program/programs/${program.id}/templates/${template}`;
    await done(platform.as("vendor")("PUT", path, { content: "For {{ company }}." }));
    const parameters = { ordering: [{ id, value: "Stark" }] };
    const draft = await draftEnrollment(platform, program, { parameters });
    await bring(platform, draft, "Processing");
    const answer = await platform.as("client")(
      "GET",
      `/program/certificates/${draft.certificate.id}/render`,
    );
    expect(answer.text).toBe("<p>For Stark.</p>\n");
  });

  it("of something without a template is an empty text", async () => {
    const { id } = await activeCertificate(platform, await openProgram(platform));
    const answer = await platform.as("client")("GET", `/program/certificates/${id}/render`);
    expect([answer.status, answer.text]).toEqual([200, ""]);
  });

  it("is no way to what the caller may not see", async () => {
    for (const path of paths) {
      expect((await platform.as("partner")("GET", path)).status).toBe(404);
      expect((await platform.as("otherVendor")("GET", path)).status).toBe(404);
    }
    expect(enrollment.id).toMatch(/^ENR-/);
  });
});
