import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseListQuery } from "../platform/rql/query";
import { all, any, containing, equal, notEqual, oneOf } from "./filter";
import { queryString } from "./query";

describe("a filter", () => {
  test("quotes its value and encodes what a query string would read as its own", () => {
    expect(equal("name", "A&B, (C) #1+2")).toBe("eq(name,'A%26B%2C%20(C)%20%231%2B2')");
  });

  test("takes the other quote sign for a text that holds one", () => {
    expect(notEqual("name", "O'Neill")).toBe("ne(name,%22O'Neill%22)");
  });

  test("is refused where the grammar can't hold the text", () => {
    expect(() => equal("name", `both ' and "`)).toThrow("400");
  });

  test("of no values matches nothing instead of being refused", () => {
    expect(oneOf("program.id", [])).toBe("eq(id,'')");
    expect(oneOf("status", ["Active", "Expired"])).toBe("in(status,('Active','Expired'))");
  });

  test("drops absent parts and wraps only several", () => {
    expect(all(undefined, undefined)).toBeUndefined();
    expect(any(equal("a", "1"), undefined)).toBe("eq(a,'1')");
    expect(all(equal("a", "1"), equal("b", "2"))).toBe("and(eq(a,'1'),eq(b,'2'))");
  });
});

describe("a search", () => {
  test("wants every word in one of the paths", () => {
    expect(containing(["name", "note"], " cloud  50* ")).toBe(
      "and(or(ilike(name,'*cloud*'),ilike(note,'*cloud*')),or(ilike(name,'*50%5C**'),ilike(note,'*50%5C**')))",
    );
  });

  test("of blanks is no filter", () => {
    expect(containing(["name"], " \t\n")).toBeUndefined();
  });

  test("is understood by the platform whatever a person types", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const query = queryString({ limit: 5, filter: containing(["name", "id"], text) });
        expect(parseListQuery(query).limit).toBe(5);
      }),
    );
  });
});

test("a query string has the words of the contract in their order and no empty ones", () => {
  const query = queryString({
    limit: 24,
    offset: 48,
    order: "-audit.created.at,name",
    select: "-*,id",
    filter: equal("id", "PRG-1111-2222"),
  });
  expect(query).toBe(
    "limit=24&offset=48&order=-audit.created.at,name&select=-*,id&eq(id,'PRG-1111-2222')",
  );
  expect(queryString({ offset: 0 })).toBe("");
});
