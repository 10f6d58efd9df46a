import { readFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { Browser, Page } from "@playwright/test";
import { accounts } from "../lib/platform/seed/accounts";
import { hostileMarkup } from "../lib/portal/testing-hostile-markup";
import { makeRequest } from "./enrollments";
import { expect, test } from "./fixtures";
import { makeProgram } from "./programs";

const pages = [
  "/",
  "/program/programs",
  "/program/programs/PRG-1234-5678",
  "/program/programs/PRG-6120-7001/enroll",
  "/program/programs/PRG-0000-0000",
  "/program/enrollments",
  "/program/certificates",
  "/settings",
  "/settings/api-tokens",
  "/settings/audit-trail",
  "/settings/api-reference",
  "/no/such/page",
];

test("every script and style of every page carries the nonce of its own response, and no handler or style stands in an attribute", async ({
  signedIn,
  openPage,
}) => {
  const stranger = await openPage();
  await expectNonces(stranger, "/sign-in");
  await expectNonces(stranger, "/no/such/page");
  const page = await signedIn("ingrid");
  for (const path of pages) await expectNonces(page, path);
});

async function expectNonces(page: Page, path: string) {
  const response = await page.request.get(path);
  const policy = response.headers()["content-security-policy"] ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
  const tags = (await response.text()).match(/<[a-z][^>]*>/gi) ?? [];
  const run = tags.filter((tag) => /^<(script|style)\b/i.test(tag));
  expect(run.length, path).toBeGreaterThan(0);
  expect(
    run.filter((tag) => !tag.includes(` nonce="${nonce}"`)),
    path,
  ).toEqual([]);
  expect(
    tags.filter((tag) => /\s(style|on[a-z]+)=/i.test(tag)),
    path,
  ).toEqual([]);
}

test("markup that slips into a page runs nothing, and text doesn't become markup", async ({
  browser,
  baseURL,
}) => {
  const page = await aloneAt(browser, baseURL);
  await page.route("**/sign-in", async (route) => {
    const response = await route.fetch();
    const slipped =
      "<script>window.hit = 'script'</script><img src=x: onerror=\"window.hit = 'handler'\">" +
      '<a id=slipped href="javascript:window.hit = 1">link</a>';
    const body = (await response.text()).replace("</body>", `${slipped}</body>`);
    await route.fulfill({ response, body });
  });
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.evaluate(() => document.getElementById("slipped")?.click());
  expect(await page.evaluate(() => Reflect.get(window, "hit"))).toBeUndefined();
  const attempts = await page.evaluate(() => {
    const refusal = (attempt: () => void) => {
      try {
        attempt();
        return "allowed";
      } catch (error) {
        return String(error);
      }
    };
    return [
      refusal(() => Reflect.set(document.createElement("div"), "innerHTML", "<b>x</b>")),
      refusal(() => document.write("x")),
      refusal(() => Reflect.set(document.createElement("script"), "text", "1")),
      refusal(() =>
        Reflect.set(document.createElement("script"), "src", "https://evil.example/a.js"),
      ),
      refusal(() => trustedTypes.createPolicy("other", {})),
    ];
  });
  for (const attempt of attempts) expect(attempt).toContain("TypeError");
  await page.context().close();
});

/** The browser's registry of policies, which TypeScript doesn't declare. */
declare const trustedTypes: { createPolicy(name: string, rules: object): unknown };

test("a program's text runs, hides and sends nothing, whatever of a public list of attacks it holds", async ({
  signedIn,
  world,
}) => {
  const longDescription = hostileMarkup().join("\n\n");
  const { id } = await makeProgram(world, { name: "Attacks", input: { longDescription } });
  const page = await signedIn("ingrid");
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  const elsewhere: string[] = [];
  page.on("request", (request) => elsewhere.push(new URL(request.url()).host));
  await page.goto("/program/programs");
  await page.goto(`/program/programs/${id}`);
  const text = page.locator(".rich-text");
  await expect(text).toContainText("alert");
  await text.evaluate((element) => {
    for (const child of element.querySelectorAll("*")) child.dispatchEvent(new Event("mouseover"));
  });
  const bad = await text.evaluate((element) =>
    [...element.querySelectorAll("*")].flatMap((child) => {
      const isBad = /^(script|style|iframe|form|svg|math|object|embed|input|base|meta|link)$/i;
      const attributes = [...child.attributes].filter(
        ({ name, value }) =>
          /^(on|style$|class$|id$|name$|target$|srcdoc$|formaction$)/i.test(name) ||
          (/^(href|src)$/i.test(name) && !/^(https?|mailto):/i.test(value)),
      );
      return isBad.test(child.tagName) || attributes.length > 0 ? [child.outerHTML] : [];
    }),
  );
  expect(bad).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(elsewhere).not.toContain("evil.example");
});

test("a program's text that browsers would mend comes alive as the server wrote it", async ({
  signedIn,
  world,
}) => {
  const broken = [
    "<p>one<h1>two</h1></p><h2>a<h3>b</h3></h2>",
    "<li>alone</li><dd>alone</dd><td>alone</td><tr><td>alone</td></tr><caption>alone</caption>",
    "<ul><li>a<li>b<ul>text<li>c</ul></ul><ol>text</ol>",
    "<table>loose<tr>loose<td>cell<td>cell<tr><th>head</table>",
    "<table><tbody><td>cell</td></tbody><p>loose</p></table><table><table><tr><td>x</table></table>",
    '<a href="https://a.example">x<b><a href="https://b.example">y</a></b></a>',
    "<b><i><p>crossed</b></i></p><pre>\n\nlines</pre><p><table><tr><td>in a paragraph</table></p>",
    `${"<b>".repeat(700)}deep${"</b>".repeat(700)}`,
    `${"<blockquote>".repeat(300)}quoted`,
  ];
  const longDescription = broken.join("\n\n");
  const { id } = await makeProgram(world, { name: "Broken", input: { longDescription } });
  const page = await signedIn("ingrid");
  await page.goto(`/program/programs/${id}`);
  await expect(page.locator(".rich-text")).toContainText("in a paragraph");
  await expect(page.locator(".rich-text")).toContainText("quoted");
  await page.getByRole("tab", { name: /^Certificates/ }).click();
  await expect(page).toHaveURL(/tab=certificates/);
});

test("another site can't show the portal in a frame", async ({ browser, baseURL }) => {
  const page = await aloneAt(browser, baseURL);
  const site = await foreignSite((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<iframe name="victim" src="${baseURL}/sign-in"></iframe>`);
  });
  const refusal = page.waitForEvent("console", (message) =>
    /frame-ancestors|X-Frame-Options/i.test(message.text()),
  );
  await page.goto(site.url);
  expect((await refusal).text()).toContain("'none'");
  expect(page.frame({ name: "victim" })?.url()).not.toContain("/sign-in");
  await page.context().close();
  await site.close();
});

test("another site's page changes nothing with the session that it finds in the browser", async ({
  freshlySignedIn,
  baseURL,
}) => {
  const page = await freshlySignedIn("ingrid");
  const answers: number[] = [];
  page.on("response", (response) => {
    if (response.request().method() === "POST") answers.push(response.status());
  });
  const site = await foreignSite((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<form method="post" enctype="multipart/form-data" action="${baseURL}/settings">
      <input name="$ACTION_ID_00" value=""><button>Win a prize</button></form>`);
  });
  await page.goto(site.url);
  await page.getByRole("button", { name: "Win a prize" }).click();
  await expect(page.getByText("Only the portal's own pages may send here.")).toBeVisible();
  expect(answers).toEqual([403]);
  await site.close();
});

test("a page that calls itself a picture is saved, never shown, and its name stays one line", async ({
  signedIn,
  world,
  baseURL,
}) => {
  const { id } = await makeRequest(world, await makeProgram(world));
  const path = `/program/enrollments/${id}/attachments`;
  const name = 'Größe "neu"; x=1 .png';
  const form = new FormData();
  form.set("file", new File(["<script>alert(1)</script><h1>Hi</h1>"], name, { type: "image/png" }));
  form.set("attachment", new Blob([JSON.stringify({ name })], { type: "application/json" }));
  const authorization = `Bearer ${accounts.fjordline.token}`;
  const added = await fetch(`${baseURL}/public/v1${path}`, {
    ...{ method: "POST", headers: { authorization }, body: form },
  });
  expect(added.status).toBe(201);
  const { id: attachmentId, contentType } = await added.json();
  expect(contentType).not.toMatch(/html|image/);

  const page = await signedIn("ingrid");
  const answer = await page.request.get(`/api${path}/${attachmentId}/file`);
  const direct = await fetch(`${baseURL}/public/v1${path}/${attachmentId}`, {
    headers: { authorization, accept: contentType },
  });
  for (const headers of [answer.headers(), Object.fromEntries(direct.headers)]) {
    expect(headers["x-content-type-options"]).toMatch(/^nosniff/);
    expect(headers["content-security-policy"]).toContain("sandbox");
    expect(headers["content-disposition"]).toMatch(
      /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[A-Za-z0-9%._!#$&+^`|~-]+$/,
    );
    expect(headers.x).toBeUndefined();
  }
  const started = page.waitForEvent("download");
  await page.goto(`/api${path}/${attachmentId}/file`).catch(() => undefined);
  expect((await readFile(await (await started).path())).toString()).toContain("<h1>Hi</h1>");
});

test("the audit trail is exported as it is filtered, without a cell that a spreadsheet would run", async ({
  signedIn,
  world,
}) => {
  const name = '=HYPERLINK("http://evil","x")';
  const { id } = await makeProgram(world, { name });
  await makeProgram(world, { name: "Beside it" });
  const page = await signedIn("sabine");
  await page.goto(`/settings/audit-trail?q=${id}`);
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export CSV" }).click();
  const saved = await started;
  expect(saved.suggestedFilename()).toMatch(/^audit-trail-\d{4}-\d\d-\d\d\.csv$/);
  const csv = (await readFile(await saved.path())).toString();
  expect(csv).toContain(`"'=HYPERLINK(""http://evil"",""x"")`);
  expect(csv).not.toMatch(/(^|,)"?[=+\-@]/m);
  expect(csv).not.toContain("Beside it");
  expect(csv.trim().split("\n").length).toBeGreaterThan(2);
});

test("who isn't signed in gets no audit trail, but the way to the sign-in page", async ({
  openPage,
}) => {
  const page = await openPage();
  const answer = await page.request.get("/settings/audit-trail/export", { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toContain("/sign-in");
});

/** A page of which a test expects that its policy keeps something from happening. */
async function aloneAt(browser: Browser, baseURL: string | undefined) {
  return (await browser.newContext({ baseURL })).newPage();
}

/** Somebody else's site: another port is another origin, another host name another site. */
async function foreignSite(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return {
    url: `http://localhost:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
