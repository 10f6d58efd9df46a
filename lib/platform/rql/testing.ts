import fc from "fast-check";
import { RqlError } from "./error";
import type { Constant, Expression, Path, Value } from "./expression";

/** The error of a refused query; anything else than RqlError fails the test. */
export function refusal(attempt: () => unknown): RqlError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof RqlError) return error;
    throw error;
  }
  throw new Error("The query was accepted.");
}

/** Whether a query is accepted; anything else than RqlError fails the test. */
export function isAccepted(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof RqlError) return false;
    throw error;
  }
}

/** An expression without its positions. */
export function withoutPositions<Tree>(tree: Tree): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === "at" ? undefined : value)));
}

const at = 0;

/** Any text that the grammar can express as an unquoted word. */
const word = fc
  .stringMatching(/^[^(),;|&='"]+$/u)
  .map((text) => text.trim())
  .filter((text) => text !== "" && !/^['"]/.test(text));

const quoted = fc.string({ unit: "grapheme" }).filter((text) => !/'.*"|".*'/su.test(text));

const path: fc.Arbitrary<Path> = fc.oneof(
  { weight: 5, arbitrary: word.map((text): Path => ({ kind: "path", text, at })) },
  { weight: 1, arbitrary: fc.constant<Path>({ kind: "self", at }) },
);

const constant: fc.Arbitrary<Constant> = fc.oneof(
  word.map((text): Constant => ({ kind: "word", text, at })),
  quoted.map((text): Constant => ({ kind: "quoted", text, at })),
  fc.constant<Constant>({ kind: "empty", at }),
);

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: constant },
  { weight: 1, arbitrary: fc.constant<Value>({ kind: "null", at }) },
);

/** Any expression of the grammar. */
export const expressions = fc.letrec<{ node: Expression }>((tie) => {
  const items = fc.array(tie("node"), { minLength: 1, maxLength: 3 });
  return {
    node: fc.oneof(
      { maxDepth: 4 },
      fc.record({
        kind: fc.constant("comparison" as const),
        operator: fc.constantFrom("eq" as const, "ne" as const),
        path,
        value,
        at: fc.constant(at),
      }),
      fc.record({
        kind: fc.constant("comparison" as const),
        operator: fc.constantFrom("gt" as const, "ge" as const, "lt" as const, "le" as const),
        path,
        value: constant,
        at: fc.constant(at),
      }),
      fc.record({
        kind: fc.constant("pattern" as const),
        operator: fc.constantFrom("like" as const, "ilike" as const),
        path,
        value: constant,
        at: fc.constant(at),
      }),
      fc.record({
        kind: fc.constant("membership" as const),
        operator: fc.constantFrom("in" as const, "out" as const),
        path,
        values: fc.array(constant, { minLength: 1, maxLength: 4 }),
        at: fc.constant(at),
      }),
      fc.record({
        kind: fc.constantFrom("and" as const, "or" as const),
        items,
        at: fc.constant(at),
      }),
      fc.record({ kind: fc.constant("not" as const), item: tie("node"), at: fc.constant(at) }),
      fc.record({
        kind: fc.constant("quantifier" as const),
        operator: fc.constant("any" as const),
        path,
        item: fc.option(tie("node")),
        at: fc.constant(at),
      }),
      fc.record({
        kind: fc.constant("quantifier" as const),
        operator: fc.constant("all" as const),
        path,
        item: tie("node"),
        at: fc.constant(at),
      }),
    ),
  };
}).node;

/** Text that looks like a query, so that random strings get deeper than their first character. */
export const queryLikeText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(..."(),;|&='\"\\*%+- .") },
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          ..."and or not eq ne gt ge lt le like ilike in out any all self() null() empty()".split(
            " ",
          ),
          ..."id name status parameters.ordering audit.created.at limit= offset= order= select=".split(
            " ",
          ),
          "%22",
          "%27",
          "%26",
          "%28",
          "%2",
          "%00",
          "%E2%82",
          "render()",
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));
