import { expect, test } from "vitest";
import { equal, oneOf } from "@/lib/client/filter";
import { queryString } from "@/lib/client/query";
import { parseListQuery } from "@/lib/platform/rql/query";
import { rawSearch } from "./raw-search";

/** What Next does to the address of a request before a route sees it. */
function throughPairs(query: string) {
  return `http://portal.invalid/api/x?${new URLSearchParams(query)}`;
}

test("a filter means the same after it went through pairs of names and values", () => {
  const filters = [
    oneOf("status", ["Draft", "Active"]),
    equal("name", "a=b & (c)='d"),
    "status=Active",
  ];
  for (const filter of filters) {
    const query = queryString({ limit: 5, order: "-id,name", select: "-*,id", filter });
    const { search } = new URL(`http://portal.invalid/?${query}`);
    const asked = parseListQuery(search.slice(1));
    expect(parseListQuery(rawSearch(throughPairs(query)))).toEqual(asked);
    expect(parseListQuery(rawSearch(`http://portal.invalid/api/x?${query}`))).toEqual(asked);
  }
});

test("an empty value stays one, and no query stays none", () => {
  expect(rawSearch("http://portal.invalid/api/x?name=&limit=1")).toBe("name=&limit=1");
  expect(rawSearch("http://portal.invalid/api/x")).toBe("");
});
