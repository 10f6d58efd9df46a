import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "./expression";
import { print } from "./print";
import { MAX_QUERY_LENGTH, parseItemQuery, parseListQuery } from "./query";
import { isAccepted, queryLikeText, refusal } from "./testing";

const filterOf = (search: string) => printed(parseListQuery(search).filter);
const printed = (filter: Expression | null) => filter && print(filter);

describe("parseListQuery", () => {
  it("asks for the first ten when nothing is said", () => {
    expect(parseListQuery("")).toEqual({
      limit: 10,
      offset: 0,
      order: null,
      select: null,
      filter: null,
    });
  });

  it.each([
    ["limit=0", 0],
    ["limit=50", 50],
    ["limit=100", 100],
    ["limit=101", 100],
    ["limit=99999999999999999999", 100],
    ["LIMIT=7", 7],
    ["limit=3&limit=4", 4],
  ])("takes %s as %i", (search, limit) => {
    expect(parseListQuery(search).limit).toBe(limit);
  });

  it("takes any offset, however far", () => {
    expect(parseListQuery("offset=30").offset).toBe(30);
    expect(parseListQuery("offset=99999999999999999999").offset).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each([
    ["limit=-1", "limit", "-1"],
    ["limit=ten", "limit", "ten"],
    ["limit=", "limit", ""],
    ["limit=1.5", "limit", "1.5"],
    ["limit=0x10", "limit", "0x10"],
    ["offset=-5", "offset", "-5"],
    ["offset=1e3", "offset", "1e3"],
  ])("refuses %s", (search, key, text) => {
    expect(refusal(() => parseListQuery(search)).errors).toEqual({
      [key]: [`Cannot convert value: '${text}'.`],
    });
  });

  it.each([
    ["select=-*,id,name,status,icon&order=name&offset=0&limit=50", null],
    [
      "select=-*,id,name,status&ne(status,%22Deleted%22)&order=name&offset=0&limit=50",
      "ne(status,'Deleted')",
    ],
    ["select=-*,id,status&order=-id&limit=50", null],
    [
      'select=-*,id,status&and(eq(certificate.id,"CER-1"),ne(status,"Deleted"))&limit=1',
      "and(eq(certificate.id,'CER-1'),ne(status,'Deleted'))",
    ],
    ["in(status,(Active,Updating))", "in(status,(Active,Updating))"],
    ["or(eq(type,New),eq(type,Change))", "or(eq(type,New),eq(type,Change))"],
    ["ilike(name,*microsoft*)", "ilike(name,*microsoft*)"],
    [
      'and(gt(audit.created.at,"2025-01-01T00:00:00.000Z"),lt(audit.created.at,"2026-01-01T00:00:00.000Z"))',
      "and(gt(audit.created.at,'2025-01-01T00:00:00.000Z'),lt(audit.created.at,'2026-01-01T00:00:00.000Z'))",
    ],
    [
      "limit=100&offset=0&order=-audit.created.at,name&select=-audit,-parameters&and(eq(id,'CER-1'),eq(status,'Active'))",
      "and(eq(id,'CER-1'),eq(status,'Active'))",
    ],
    ['status=Querying&program.id="PRG-1"', "and(eq(status,Querying),eq(program.id,'PRG-1'))"],
  ])("reads the real query %s", (search, filter) => {
    expect(filterOf(search)).toBe(filter);
  });

  it.each([
    ["name=%22a%26b%22", "eq(name,'a&b')"],
    ["name='a&b'&limit=5", "eq(name,'a&b')"],
    ["name=%22a&limit=7%22", "eq(name,'a&limit=7')"],
    ["and(a=1&b=2)", "and(and(eq(a,1),eq(b,2)))"],
    ["and%28a=1&b=2%29", "and(and(eq(a,1),eq(b,2)))"],
    ["name=O'Brien&limit=5", "eq(name,O'Brien)"],
    ["name=%2522", "eq(name,%22)"],
    ["name='100%25'", "eq(name,'100%')"],
    ["name='%C3%89t%C3%A9'", "eq(name,'Été')"],
    ["name='a+b'", "eq(name,'a+b')"],
    ["name=A%20B&%20status=X", "and(eq(name,A B),eq(status,X))"],
    ["a=1;b=2&limit=5&c=3", "or(eq(a,1),and(eq(b,2),eq(c,3)))"],
    ["&&a=1&&", "eq(a,1)"],
    ["a=1&render()", "eq(a,1)"],
    ["render()", null],
  ])("decodes %s once", (search, filter) => {
    expect(filterOf(search)).toBe(filter);
  });

  it.each([
    ["rql=and(eq(a,b))", "Invalid equals shortcut expression"],
    ["name=%E0%A4%A", "Query is not percent-encoded correctly."],
    ["name=%", "Query is not percent-encoded correctly."],
    ["name=%00", "Query contains the character U+0000."],
    ["name='a&limit=5", "Quotation mark is not closed."],
    ["and(a=1&limit=5", "Parenthesis is not closed."],
    [`name=${"x".repeat(MAX_QUERY_LENGTH)}`, "Query is longer than 8192 characters."],
  ])("refuses %s", (search, message) => {
    expect(refusal(() => parseListQuery(search)).errors).toEqual({ rql_validation: [message] });
  });

  it("accepts a query of the greatest length", () => {
    const search = `name=${"x".repeat(MAX_QUERY_LENGTH - 5)}`;
    expect(isAccepted(() => parseListQuery(search))).toBe(true);
  });

  it("accepts or refuses any text, and never breaks", () => {
    fc.assert(
      fc.property(fc.oneof(queryLikeText, fc.string({ unit: "binary" })), (search) => {
        isAccepted(() => parseListQuery(search));
        isAccepted(() => parseItemQuery(search));
      }),
      { numRuns: 3000 },
    );
  });

  it("gives back any quoted text that was percent-encoded", () => {
    const texts = fc.string({ unit: "grapheme" }).filter((text) => !/['\0]/.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        const search = `name='${encodeURIComponent(text)}'&limit=3`;
        const { filter, limit } = parseListQuery(search);
        expect(limit).toBe(3);
        expect(filter).toMatchObject({ value: { kind: "quoted", text } });
      }),
    );
  });
});

describe("order", () => {
  const orderOf = (search: string) =>
    parseListQuery(search).order?.map(({ path, direction }) => `${path} ${direction}`);

  it.each([
    ["order=name", ["name asc"]],
    ["order=-audit.created.at,name", ["audit.created.at desc", "name asc"]],
    ["order=+name,%20status,- id", ["name asc", "status asc", "id desc"]],
    ["order=a,,b,", ["a asc", "b asc"]],
    ["order=a&order=-b", ["a asc", "b desc"]],
  ])("reads %s", (search, order) => {
    expect(orderOf(search)).toEqual(order);
  });

  it("is not cut by an encoded &", () => {
    expect(orderOf("order=a%26limit=3,b")).toEqual(["a&limit=3 asc", "b asc"]);
  });

  it.each(["order=", "order=,", "order=-", "order=+,%20"])("refuses %s", (search) => {
    expect(refusal(() => parseListQuery(search)).errors).toEqual({
      order: ["No valid ordering properties were detected"],
    });
  });
});

describe("parseItemQuery", () => {
  it("honours select alone", () => {
    const query = parseItemQuery("language=en&select=terms&render()&eq(a&limit=x&%zz");
    expect(query).toEqual(parseItemQuery("select=terms"));
    expect(query.select?.parts.get("terms")).toMatchObject({ named: true });
  });

  it("joins several selects", () => {
    const { select } = parseItemQuery("select=a,-b&select=c");
    expect([...(select?.parts.keys() ?? [])]).toEqual(["a", "b", "c"]);
  });
});
