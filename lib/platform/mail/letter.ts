import { html } from "hono/html";

/** What a mail says: paragraphs, and the one thing to do with the address where it is done. */
export type Letter = {
  subject: string;
  paragraphs: readonly string[];
  action?: { label: string; url: string };
  /** After the action: what happens if nothing is done, whom to ask. */
  closing?: readonly string[];
};

/** The letter as plain text and as HTML; every value is escaped, and no subject spans two lines. */
export function written({ subject, paragraphs, action, closing = [] }: Letter) {
  const lines = [...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), ...closing];
  const page = html`<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>${subject}</title></head>
  <body style="margin:0;padding:24px;background:#f4f4f5;font-family:system-ui,sans-serif;line-height:1.5;color:#18181b">
    <div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:12px">
      ${paragraphs.map((text) => html`<p>${text}</p>`)}
      ${action ? html`<p style="margin:24px 0"><a href="${action.url}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1d4ed8;color:#ffffff;text-decoration:none">${action.label}</a></p><p style="font-size:14px;color:#52525b;overflow-wrap:anywhere">${action.url}</p>` : ""}
      ${closing.map((text) => html`<p style="font-size:14px;color:#52525b">${text}</p>`)}
    </div>
  </body>
</html>`;
  return {
    subject: subject.replace(/\s+/g, " ").trim(),
    text: `${lines.join("\n\n")}\n`,
    html: String(page),
  };
}
