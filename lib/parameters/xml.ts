/**
 * Whether the text is one well-formed XML document without a document type. Neither browser nor server offers a parser
 * that both have, and a document type is where entity attacks live.
 */
export function isWellFormedXml(text: string) {
  const open: string[] = [];
  let roots = 0;
  let position = 0;
  while (position < text.length) {
    const token = tokenAt(text, position);
    if (!token) return false;
    position = token.end;
    if (token.kind === "declaration" && token.start > 0) return false;
    if (token.kind === "text" && open.length === 0 && token.text.trim()) return false;
    if (token.kind === "text" && !hasSoundText(token.text)) return false;
    if (token.kind === "cdata" && open.length === 0) return false;
    if (token.kind === "close" && open.pop() !== token.name) return false;
    if (token.kind !== "open" && token.kind !== "empty") continue;
    if (open.length === 0) roots += 1;
    if (token.kind === "open") open.push(token.name);
  }
  return open.length === 0 && roots === 1;
}

type Token =
  | { kind: "text"; text: string; start: number; end: number }
  | { kind: "open" | "close" | "empty"; name: string; start: number; end: number }
  | { kind: "comment" | "cdata" | "instruction" | "declaration"; start: number; end: number };

function tokenAt(text: string, start: number): Token | undefined {
  if (text[start] !== "<") {
    const next = text.indexOf("<", start);
    const end = next === -1 ? text.length : next;
    return { kind: "text", text: text.slice(start, end), start, end };
  }
  if (text.startsWith("<!--", start)) return delimited(text, start, "comment");
  if (text.startsWith("<![CDATA[", start)) return delimited(text, start, "cdata");
  if (text.startsWith("<?", start)) return delimited(text, start, "instruction");
  return tagAt(text, start);
}

const delimiters = {
  comment: ["<!--", "-->"],
  cdata: ["<![CDATA[", "]]>"],
  instruction: ["<?", "?>"],
} as const;

function delimited(text: string, start: number, kind: keyof typeof delimiters): Token | undefined {
  const [opening, closing] = delimiters[kind];
  const close = text.indexOf(closing, start + opening.length);
  if (close === -1) return undefined;
  const body = text.slice(start + opening.length, close);
  const end = close + closing.length;
  if (kind === "comment" && (body.includes("--") || body.endsWith("-"))) return undefined;
  if (kind !== "instruction") return { kind, start, end };
  const target = /^[\p{L}_:][\p{L}\p{N}_:.-]*(?=\s|$)/u.exec(body)?.[0];
  if (!target) return undefined;
  return { kind: target.toLowerCase() === "xml" ? "declaration" : "instruction", start, end };
}

const tag =
  /<(\/?)([\p{L}_:][\p{L}\p{N}_:.-]*)((?:\s+[\p{L}_:][\p{L}\p{N}_:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const attribute = /([\p{L}_:][\p{L}\p{N}_:.-]*)\s*=\s*("[^"]*"|'[^']*')/gu;

function tagAt(text: string, start: number): Token | undefined {
  tag.lastIndex = start;
  const [whole, slash, name, attributes = "", empty] = tag.exec(text) ?? [];
  if (!whole || !name) return undefined;
  if (slash && (empty || attributes)) return undefined;
  const pairs = [...attributes.matchAll(attribute)];
  if (new Set(pairs.map((pair) => pair[1])).size !== pairs.length) return undefined;
  if (!pairs.every((pair) => hasSoundReferences(pair[2] ?? ""))) return undefined;
  const kind = slash ? "close" : empty ? "empty" : "open";
  return { kind, name, start, end: start + whole.length };
}

function hasSoundText(text: string) {
  return !text.includes("]]>") && hasSoundReferences(text);
}

function hasSoundReferences(text: string) {
  return !/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/.test(text);
}
