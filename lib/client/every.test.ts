import { expect, test } from "vitest";
import { every } from "./every";
import type { ListQuery } from "./query";

function listOf(total: number) {
  const asked: ListQuery[] = [];
  const read = async ({ limit = 10, offset = 0 }: ListQuery) => {
    asked.push({ limit, offset });
    const data = Array.from({ length: total }, (_, index) => index).slice(offset, offset + limit);
    return { $meta: { pagination: { limit, offset, total } }, data };
  };
  return { read, asked };
}

test("a long list is read to its end, each element once", async () => {
  const { read, asked } = listOf(230);
  expect(await every(read, { bound: 1_000 })).toEqual([...Array(230).keys()]);
  expect(asked).toHaveLength(3);
});

test("a short list is one call", async () => {
  const { read, asked } = listOf(100);
  await every(read, { bound: 1_000 });
  expect(asked).toHaveLength(1);
});

test("the bound holds, and a total that lies ends nothing in a loop", async () => {
  const { read } = listOf(230);
  expect(await every(read, { bound: 120 })).toHaveLength(120);
  const lying = async (query: ListQuery) => {
    const page = await read(query);
    return { ...page, $meta: { pagination: { ...page.$meta.pagination, total: 10_000 } } };
  };
  expect(await every(lying, { bound: 1_000 })).toHaveLength(230);
});
