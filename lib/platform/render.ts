import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { marked } from "marked";
import sanitize from "sanitize-html";
import { calmed } from "@/lib/contract/calm-markdown";
import type { ParameterValue } from "@/lib/contract/parameter";
import type { Call } from "./call";
import { templates, type ValuesColumn } from "./store/schema";

const allowed: sanitize.IOptions = {
  allowedTags: [...sanitize.defaults.allowedTags, "img"],
  allowedAttributes: {
    a: ["href", "title", "rel"],
    img: ["src", "alt", "title", "width", "height"],
    th: ["colspan", "rowspan", "scope"],
    td: ["colspan", "rowspan"],
  },
  allowedSchemes: ["http", "https", "mailto"],
  allowedSchemesByTag: { img: ["https"] },
  allowProtocolRelative: false,
  transformTags: {
    a: sanitize.simpleTransform("a", { rel: "noopener noreferrer nofollow" }),
  },
};

/**
 * A template's text as safe HTML: markdown or HTML of the vendor, placeholders filled with what this caller
 * may see, values escaped, the result sanitized (contract §11). No template gives an empty text.
 */
export async function renderTemplate(
  { context, scope }: Pick<Call, "context" | "scope">,
  { templateId, parameters }: { templateId: string | null; parameters: ValuesColumn },
) {
  if (!templateId) return "";
  const [template] = await context.store.db
    .select({ content: templates.content })
    .from(templates)
    .where(eq(templates.id, templateId));
  if (!template) return "";
  const visible = [...parameters.ordering, ...parameters.fulfillment].filter(
    ({ constraints }) => scope.role !== "Client" || !constraints?.hidden,
  );
  return fill(template.content, visible);
}

/** Values enter after markdown, as marks that survive it, so that no answer is read as markup. */
export function fill(content: string, values: readonly ParameterValue[]) {
  const mark = `x${randomBytes(8).toString("hex")}x`;
  const texts: string[] = [];
  const withMarks = content.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => {
    texts.push(escapeHtml(textOf(values, name.trim())));
    return `${mark}${texts.length - 1}${mark}`;
  });
  const html = marked.parse(calmed(withMarks), { async: false, gfm: true });
  const filled = html.replace(
    new RegExp(`${mark}(\\d+)${mark}`, "g"),
    (_, index: string) => texts[Number(index)] ?? "",
  );
  return sanitize(filled, allowed);
}

function textOf(values: readonly ParameterValue[], name: string) {
  const value = values.find(({ id, externalId }) => id === name || externalId === name);
  return value?.displayValue ?? "";
}

function escapeHtml(text: string) {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
