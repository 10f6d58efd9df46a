import { QUERY_KEY, RqlError } from "./error";

export type Token = { kind: TokenKind; text: string; at: number };
export type TokenKind = Mark | "word" | "quoted" | "end";
type Mark = "open" | "close" | "comma" | "and" | "or" | "equals";

const marks = new Map<string, Mark>([
  ["(", "open"],
  [")", "close"],
  [",", "comma"],
  ["&", "and"],
  [";", "or"],
  ["|", "or"],
  ["=", "equals"],
]);

/** Whether a character separates words, so that a quotation mark after it opens a text. */
export function isMark(character: string): boolean {
  return marks.has(character);
}

export function isQuote(character: string): boolean {
  return character === "'" || character === '"';
}

export function isBlank(character: string): boolean {
  return character.trim() === "";
}

/** Cuts a filter into tokens; the last one is always `end`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (isBlank(character)) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, character);
    tokens.push(token);
    at = endOf(token, at);
  }
  tokens.push({ kind: "end", text: "", at: text.length });
  return tokens;
}

function tokenAt(text: string, at: number, character: string): Token {
  const mark = marks.get(character);
  if (mark) return { kind: mark, text: character, at };
  if (isQuote(character)) return quoted(text, at, character);
  return word(text, at);
}

function endOf(token: Token, at: number): number {
  return at + token.text.length + (token.kind === "quoted" ? 2 : 0);
}

/** There is no escape: the text ends at the next mark of the same kind. */
function quoted(text: string, at: number, quote: string): Token {
  const end = text.indexOf(quote, at + 1);
  if (end < 0) throw new RqlError(QUERY_KEY, "Quotation mark is not closed.", at);
  return { kind: "quoted", text: text.slice(at + 1, end), at };
}

/** A quotation mark inside a word is an ordinary character: `name=O'Brien`. */
function word(text: string, at: number): Token {
  let end = at;
  while (end < text.length && !marks.has(text.charAt(end))) end += 1;
  return { kind: "word", text: text.slice(at, end).trimEnd(), at };
}
