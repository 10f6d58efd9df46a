import type { List } from "../contract/list";
import type { ListQuery } from "./query";

const pageSize = 100;

/**
 * All elements of a list, page after page, at most `bound` of them: a list that a screen shows whole
 * (parameters, terms, buyers) may be longer than the 100 that one answer holds (contract §2).
 */
export async function every<Item>(
  read: (query: ListQuery) => Promise<List<Item>>,
  { bound }: { bound: number },
): Promise<Item[]> {
  const items: Item[] = [];
  while (items.length < bound) {
    const page = await read({
      limit: Math.min(pageSize, bound - items.length),
      offset: items.length,
    });
    items.push(...page.data);
    if (page.data.length === 0 || items.length >= page.$meta.pagination.total) break;
  }
  return items;
}
