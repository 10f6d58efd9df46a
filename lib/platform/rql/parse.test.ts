import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_DEPTH } from "./cursor";
import { parse } from "./parse";
import { print } from "./print";
import { expressions, isAccepted, queryLikeText, refusal, withoutPositions } from "./testing";

describe("parse", () => {
  it.each([
    ["name=Contoso", "eq(name,Contoso)"],
    ["name='Contoso'", "eq(name,'Contoso')"],
    ['name="it\'s"', 'eq(name,"it\'s")'],
    ["name='say \"hi\"'", "eq(name,'say \"hi\"')"],
    ["name='a,b)(&;|=c'", "eq(name,'a,b)(&;|=c')"],
    ["name='a\\'", "eq(name,'a\\')"],
    ["name=O'Brien", "eq(name,O'Brien)"],
    ['eq(id, "X")', "eq(id,'X')"],
    ["EQ( id , X Y )", "eq(id,X Y)"],
    ["eq (id,X)", "eq(id,X)"],
    ["eq(name,null())", "eq(name,null())"],
    ["name=empty()", "eq(name,empty())"],
    ["name=NULL()", "eq(name,null())"],
    ["ne(name,null())", "ne(name,null())"],
    ["a=1&b=2", "and(eq(a,1),eq(b,2))"],
    ["a=1,b=2", "and(eq(a,1),eq(b,2))"],
    ["a=1;b=2", "or(eq(a,1),eq(b,2))"],
    ["a=1|b=2", "or(eq(a,1),eq(b,2))"],
    ["a=1;b=2&c=3", "or(eq(a,1),and(eq(b,2),eq(c,3)))"],
    ["a=1,b=2|c=3", "or(and(eq(a,1),eq(b,2)),eq(c,3))"],
    ["(a=1;b=2)&c=3", "and(or(eq(a,1),eq(b,2)),eq(c,3))"],
    ["((a=1))", "eq(a,1)"],
    ["(a=1,b=2)", "and(eq(a,1),eq(b,2))"],
    ["and(a=1)", "and(eq(a,1))"],
    ["and(a=1;b=2,c=3)", "and(or(eq(a,1),eq(b,2)),eq(c,3))"],
    ["or(a=1&b=2,c=3)", "or(and(eq(a,1),eq(b,2)),eq(c,3))"],
    ["not(a=1)", "not(eq(a,1))"],
    ["NOT(or(a=1,b=2))", "not(or(eq(a,1),eq(b,2)))"],
    ["in(status,(Active,'Updating'))", "in(status,(Active,'Updating'))"],
    ["out(status,(Active))", "out(status,(Active))"],
    ["in(name,(empty(),a))", "in(name,(empty(),a))"],
    ["ilike(name,*microsoft*)", "ilike(name,*microsoft*)"],
    ["like(name,'*it\"s')", "like(name,'*it\"s')"],
    ["any(parameters.ordering)", "any(parameters.ordering)"],
    ["any(p,and(eq(a,'x'),b=1))", "any(p,and(eq(a,'x'),eq(b,1)))"],
    ["all(p,a=1;b=2)", "all(p,or(eq(a,1),eq(b,2)))"],
    ["any(ids,self()=X)", "any(ids,eq(self(),X))"],
    ["any(ids,like(self(),X*))", "any(ids,like(self(),X*))"],
    [
      "gt(audit.created.at,2025-01-01T00:00:00.000Z)",
      "gt(audit.created.at,2025-01-01T00:00:00.000Z)",
    ],
  ])("reads %s", (text, canonical) => {
    expect(print(parse(text))).toBe(canonical);
  });

  it.each([
    ["foo(a,b)", "foo", "Unknown expression group."],
    ["Foo()", "Foo", "Unknown expression group."],
    ["eq(a)", "eq", "Unknown expression group."],
    ["eq(a,b,c)", "eq", "Unknown expression group."],
    ["eq()", "eq", "Unknown expression group."],
    ["not(a=1,b=2)", "not", "Unknown expression group."],
    ["all(a)", "all", "Unknown expression group."],
    ["eq(a,foo(b))", "foo", "Unknown expression group."],
    ["name", "name", "Expression expected."],
    ["'name'", "name", "Expression expected."],
    ["", "rql_validation", "Expression expected."],
    ["  ", "rql_validation", "Expression expected."],
    ["a=1&", "rql_validation", "Expression expected."],
    ["&a=1", "rql_validation", "Expression expected."],
    ["a=1,,b=2", "rql_validation", "Expression expected."],
    ["and(a=1,)", "rql_validation", "Expression expected."],
    ["and(name)", "name", "Expression expected."],
    ["(a=1)(b=2)", "rql_validation", "Expression expected."],
    ["self()", "self", "Expression expected."],
    ["null()", "null", "Expression expected."],
    ["and()", "rql_validation", "Expression group cannot be empty."],
    ["or( )", "rql_validation", "Expression group cannot be empty."],
    ["not()", "rql_validation", "Expression group cannot be empty."],
    ["()", "rql_validation", "Expression group cannot be empty."],
    ["a=b=c", "rql_validation", "Invalid equals shortcut expression"],
    ["rql=and(eq(a,b))", "rql_validation", "Invalid equals shortcut expression"],
    ["a=(b)", "rql_validation", "Invalid equals shortcut expression"],
    ["a=", "rql_validation", "Invalid equals shortcut expression"],
    ["=a", "rql_validation", "Invalid equals shortcut expression"],
    ["a=&b=1", "rql_validation", "Invalid equals shortcut expression"],
    ["eq(a,b)=c", "rql_validation", "Invalid equals shortcut expression"],
    ["(a=1)=2", "rql_validation", "Invalid equals shortcut expression"],
    ["eq('a',b)", "a", "Invalid property path."],
    ["eq(null(),b)", "null", "Invalid property path."],
    ["in(a,())", "rql_validation", "Value has to be a non empty array."],
    ["in(a,b)", "rql_validation", "Value has to be a non empty array."],
    ["in(a,(b,null()))", "rql_validation", "Null values are not supported."],
    ["like(a,null())", "rql_validation", "Null values are not supported."],
    ["gt(a,null())", "rql_validation", "Null values are not supported."],
    ["eq(a,b", "rql_validation", "Parenthesis is not closed."],
    ["a=1)", "rql_validation", "Parenthesis is not opened."],
    ["name='abc", "rql_validation", "Quotation mark is not closed."],
  ])("refuses %s", (text, key, message) => {
    expect(refusal(() => parse(text)).errors).toEqual({ [key]: [message] });
  });

  it("tells where a query goes wrong", () => {
    expect(refusal(() => parse("and(eq(a,1),foo(b))")).at).toBe(12);
    expect(refusal(() => parse("and(a=1,name='x)")).at).toBe(13);
    expect(refusal(() => parse("a=1&b=c=d")).at).toBe(7);
  });

  it("keeps the position of every path and value", () => {
    expect(parse("a=1& eq( b , 'x')")).toMatchObject({
      kind: "and",
      items: [
        { path: { at: 0 }, value: { at: 2 } },
        { at: 5, path: { at: 9 }, value: { at: 13 } },
      ],
    });
  });

  it("limits the nesting of functions and parentheses", () => {
    const nested = (levels: number, opening: string) =>
      `${opening.repeat(levels)}a=1${")".repeat(levels)}`;
    expect(isAccepted(() => parse(nested(MAX_DEPTH, "not(")))).toBe(true);
    expect(isAccepted(() => parse(nested(MAX_DEPTH, "(")))).toBe(true);
    expect(refusal(() => parse(nested(MAX_DEPTH + 1, "not("))).message).toBe(
      "Query is nested deeper than 32 levels.",
    );
    expect(isAccepted(() => parse(nested(100_000, "(")))).toBe(false);
  });

  it("is undone by print for every expression", () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        expect(withoutPositions(parse(print(expression)))).toEqual(withoutPositions(expression));
      }),
      { numRuns: 500 },
    );
  });

  it("reads its own print of anything it accepts as the same expression", () => {
    fc.assert(
      fc.property(queryLikeText, (text) => {
        fc.pre(isAccepted(() => parse(text)));
        const expression = parse(text);
        expect(withoutPositions(parse(print(expression)))).toEqual(withoutPositions(expression));
      }),
      { numRuns: 300, maxSkipsPerRun: 1000 },
    );
  });
});
