import { z } from "zod";

/**
 * A page of a list: `total` counts what matches before paging, `limit` is the effective one (at most 100),
 * `omitted` names the properties left out of every element (contract §2).
 */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.looseObject({
    $meta: z.looseObject({
      pagination: z.looseObject({ offset: z.number(), limit: z.number(), total: z.number() }),
      omitted: z.array(z.string()).optional(),
    }),
    data: z.array(item),
  });
}

/** The envelope of a list of `Item` (contract §2). */
export type List<Item> = {
  $meta: { pagination: { offset: number; limit: number; total: number }; omitted?: string[] };
  data: Item[];
};
