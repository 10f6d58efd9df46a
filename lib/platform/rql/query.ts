import { QUERY_KEY, RqlError } from "./error";
import type { Expression } from "./expression";
import { type OrderItem, parseOrder } from "./order";
import { parse } from "./parse";
import { parseSelect, type Selection } from "./select";
import { splitQuery } from "./split";

/** Longer query strings are refused. */
export const MAX_QUERY_LENGTH = 8192;

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;

/** What a list is asked for (contract §2, §3); `limit` is the one that takes effect. */
export type ListQuery = {
  limit: number;
  offset: number;
  order: OrderItem[] | null;
  select: Selection | null;
  filter: Expression | null;
};

/** What a single object is asked for. */
export type ItemQuery = {
  select: Selection | null;
  /** Equal for queries that ask for the same. */
  text: string;
};

/** Parses a raw query string, without `?` and still percent-encoded; throws RqlError. */
export function parseListQuery(search: string): ListQuery {
  const { named, filter } = sortPieces(search);
  return {
    limit: Math.min(count("limit", named.limit.at(-1)) ?? DEFAULT_LIMIT, MAX_LIMIT),
    offset: Math.min(count("offset", named.offset.at(-1)) ?? 0, Number.MAX_SAFE_INTEGER),
    order: named.order.length > 0 ? parseOrder(named.order.join(",")) : null,
    select: selectionOf(named.select),
    filter: filter.length > 0 ? parse(filter.join("&")) : null,
  };
}

/** Parses the query string of a single object, where only `select` has a meaning. */
export function parseItemQuery(search: string): ItemQuery {
  const selects = splitQuery(checkLength(search))
    .filter((piece) => /^select=/i.test(piece))
    .map((piece) => decode(piece).slice("select=".length));
  return { select: selectionOf(selects), text: selects.map((text) => `=${text}`).join(",") };
}

type Name = "limit" | "offset" | "order" | "select";
type Pieces = { named: Record<Name, string[]>; filter: string[] };

/** Filter pieces stay in their order: joined by `&` they are one filter with one precedence. */
function sortPieces(search: string): Pieces {
  const pieces: Pieces = { named: { limit: [], offset: [], order: [], select: [] }, filter: [] };
  for (const piece of splitQuery(checkLength(search)).map(decode)) {
    const name = nameOf(piece);
    if (name) pieces.named[name].push(piece.slice(name.length + 1));
    else if (!isIgnored(piece)) pieces.filter.push(piece);
  }
  return pieces;
}

function nameOf(piece: string): Name | null {
  const name = piece.slice(0, Math.max(piece.indexOf("="), 0)).toLowerCase();
  if (name === "limit" || name === "offset" || name === "order" || name === "select") return name;
  return null;
}

function isIgnored(piece: string): boolean {
  return piece.trim() === "" || /^\s*render\(\s*\)\s*$/i.test(piece);
}

function selectionOf(texts: string[]): Selection | null {
  return texts.length > 0 ? parseSelect(texts.join(",")) : null;
}

function checkLength(search: string): string {
  if (search.length <= MAX_QUERY_LENGTH) return search;
  throw new RqlError(QUERY_KEY, `Query is longer than ${MAX_QUERY_LENGTH} characters.`);
}

/** U+0000 is refused here because PostgreSQL has no text that holds it. */
function decode(piece: string): string {
  let text: string;
  try {
    text = decodeURIComponent(piece);
  } catch {
    throw new RqlError(QUERY_KEY, "Query is not percent-encoded correctly.");
  }
  if (text.includes("\0")) throw new RqlError(QUERY_KEY, "Query contains the character U+0000.");
  return text;
}

function count(name: Name, text: string | undefined): number | undefined {
  if (text === undefined || /^\s*\d+\s*$/.test(text))
    return text === undefined ? undefined : Number(text);
  throw new RqlError(name, `Cannot convert value: '${text}'.`);
}
