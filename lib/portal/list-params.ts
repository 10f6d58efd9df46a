import "server-only";

/** What Next hands to a page. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Cards stand in rows of two or three, which these sizes fill. */
export const cardPageSizes = [12, 24, 48, 96];

/** One text of an address, trimmed; of a repeated parameter the first. */
export function textParam(value: string | string[] | undefined): string | undefined {
  const text = (Array.isArray(value) ? value[0] : value)?.trim();
  return text || undefined;
}

/** The page number of an address; 1 for anything that is none. */
export function pageParam(value: string | string[] | undefined): number {
  const page = Number(textParam(value));
  return Number.isSafeInteger(page) && page > 0 && page <= 100_000 ? page : 1;
}

/** The cards per page of an address; `fallback` for a size that isn't offered. */
export function cardsParam(value: string | string[] | undefined, fallback: number): number {
  const rows = Number(textParam(value));
  return cardPageSizes.includes(rows) ? rows : fallback;
}
