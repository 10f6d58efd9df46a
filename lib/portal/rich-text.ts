import "server-only";
import { marked } from "marked";
import sanitizeHtml from "sanitize-html";
import { calmed } from "@/lib/contract/calm-markdown";

/**
 * A vendor's long text, markdown or HTML, as HTML that is safe in our pages: text, lists, tables, quotes,
 * code, links to http(s) and mail, pictures over https. No scripts, styles, classes, ids, forms, frames or
 * attributes beside those below. Its headings start at h2, because the page has its own h1.
 */
export function richText(source: string | null | undefined): string {
  if (!source?.trim()) return "";
  const html = marked.parse(calmed(source), { async: false, gfm: true });
  const safe = sanitizeHtml(html, rules);
  return withHeadingsFrom2(safe);
}

const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    ...["h1", "h2", "h3", "h4", "h5", "h6"],
    ...["p", "br", "hr", "strong", "b", "em", "i", "u", "s", "del", "sub", "sup", "small", "mark"],
    ...["ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "a", "img"],
    ...["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"],
  ],
  allowedAttributes: {
    a: ["href", "title", "rel"],
    img: ["src", "alt", "title", "width", "height", "loading", "referrerpolicy"],
    ol: ["start"],
    table: ["tabindex"],
    th: ["colspan", "rowspan", "scope"],
    td: ["colspan", "rowspan"],
  },
  allowedSchemes: ["http", "https", "mailto"],
  allowedSchemesByTag: { img: ["https"] },
  allowProtocolRelative: false,
  nestingLimit: 50,
  transformTags: {
    a: (tagName, { href, ...attribs }) => ({
      tagName,
      attribs: { ...attribs, ...linkTo(href), rel: "noopener noreferrer nofollow" },
    }),
    // A wide table scrolls inside itself, which without a mouse takes the focus.
    table: sanitizeHtml.simpleTransform("table", { tabindex: "0" }),
    img: sanitizeHtml.simpleTransform("img", { loading: "lazy", referrerpolicy: "no-referrer" }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs.src?.startsWith("https://"),
};

/** A relative address would mean a page of the portal, which the vendor can't know. */
function linkTo(href: string | undefined): sanitizeHtml.Attributes {
  return href && /^(https?|mailto):/i.test(href) ? { href } : {};
}

/** Sanitized HTML has no attributes on headings and escapes "<" in text, so a pattern finds all of them. */
function withHeadingsFrom2(html: string) {
  const heading = /(<\/?h)([1-6])>/g;
  const levels = Array.from(html.matchAll(heading), ([, , level]) => Number(level));
  const shift = 2 - Math.min(...levels);
  return html.replace(heading, (_, open: string, level: string) => {
    return `${open}${Math.min(6, Number(level) + shift)}>`;
  });
}
