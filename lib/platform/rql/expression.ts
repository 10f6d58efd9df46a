export type ComparisonOperator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";
export type PatternOperator = "like" | "ilike";
export type MembershipOperator = "in" | "out";
export type QuantifierOperator = "any" | "all";

/** The left side of an operator; `at` is always a position in the parsed text. */
export type Path = { kind: "path"; text: string; at: number } | { kind: "self"; at: number };

export type Constant =
  | { kind: "word" | "quoted"; text: string; at: number }
  | { kind: "empty"; at: number };

export type Value = Constant | { kind: "null"; at: number };

/** A parsed filter (contract §3.2). */
export type Expression =
  | { kind: "and" | "or"; items: Expression[]; at: number }
  | { kind: "not"; item: Expression; at: number }
  | { kind: "comparison"; operator: ComparisonOperator; path: Path; value: Value; at: number }
  | { kind: "pattern"; operator: PatternOperator; path: Path; value: Constant; at: number }
  | { kind: "membership"; operator: MembershipOperator; path: Path; values: Constant[]; at: number }
  | {
      kind: "quantifier";
      operator: QuantifierOperator;
      path: Path;
      item: Expression | null;
      at: number;
    };

/** What the user wrote as a constant; `empty()` is the empty text. */
export function constantText(constant: Constant): string {
  return constant.kind === "empty" ? "" : constant.text;
}

/** A path as the user wrote it. */
export function pathText(path: Path): string {
  return path.kind === "self" ? "self()" : path.text;
}
