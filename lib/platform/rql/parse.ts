import { Cursor, UNKNOWN } from "./cursor";
import { QUERY_KEY, RqlError } from "./error";
import type {
  ComparisonOperator,
  Constant,
  Expression,
  MembershipOperator,
  Path,
  PatternOperator,
  QuantifierOperator,
  Value,
} from "./expression";
import { type Token, type TokenKind, tokenize } from "./tokens";

const EQUALS = "Invalid equals shortcut expression";
const EMPTY_GROUP = "Expression group cannot be empty.";
const EXPECTED = "Expression expected.";
const NO_NULL = "Null values are not supported.";
const NO_ARRAY = "Value has to be a non empty array.";
const PATH = "Invalid property path.";

/** Parses a decoded filter (contract §3.2); throws RqlError with the position. */
export function parse(text: string): Expression {
  const parser = new Parser(tokenize(text));
  const expression = parser.query();
  parser.finish();
  return expression;
}

type Call = { name: string; at: number };

class Parser extends Cursor {
  query(): Expression {
    return this.alternatives(["and", "comma"]);
  }

  finish(): void {
    const token = this.peek();
    if (token.kind === "end") return;
    if (token.kind !== "close") throw new RqlError(QUERY_KEY, EXPECTED, token.at);
    throw new RqlError(QUERY_KEY, "Parenthesis is not opened.", token.at);
  }

  private alternatives(joints: TokenKind[]): Expression {
    const first = this.conjunction(joints);
    const items = [first];
    while (this.take("or")) items.push(this.conjunction(joints));
    return items.length === 1 ? first : { kind: "or", items, at: first.at };
  }

  private conjunction(joints: TokenKind[]): Expression {
    const first = this.term();
    const items = [first];
    while (joints.includes(this.peek().kind)) {
      this.next();
      items.push(this.term());
    }
    return items.length === 1 ? first : { kind: "and", items, at: first.at };
  }

  private term(): Expression {
    const token = this.next();
    if (token.kind === "open") return this.group(token);
    if (token.kind !== "word" && token.kind !== "quoted") {
      if (token.kind === "equals") throw new RqlError(QUERY_KEY, EQUALS, token.at);
      throw new RqlError(QUERY_KEY, EXPECTED, token.at);
    }
    if (token.kind === "word" && this.peek().kind === "open") return this.call(token);
    if (this.peek().kind !== "equals")
      throw new RqlError(token.text || QUERY_KEY, EXPECTED, token.at);
    return this.shortcut(toPath(token));
  }

  private group(open: Token): Expression {
    if (this.take("close")) throw new RqlError(QUERY_KEY, EMPTY_GROUP, open.at);
    const expression = this.nested(open, () => this.query());
    this.close(open);
    this.refuseEquals();
    return expression;
  }

  private call(word: Token): Expression {
    const call = { name: word.text.toLowerCase(), at: word.at };
    this.next();
    if (call.name === "self") return this.selfShortcut(word);
    const expression = this.nested(word, () => this.operation(call, word));
    this.close(word);
    this.refuseEquals();
    return expression;
  }

  private selfShortcut(word: Token): Expression {
    this.close(word);
    if (this.peek().kind === "equals") return this.shortcut({ kind: "self", at: word.at });
    throw new RqlError(word.text, EXPECTED, word.at);
  }

  private operation({ name, at }: Call, word: Token): Expression {
    if (name === "and" || name === "or") return { kind: name, items: this.items(word), at };
    if (name === "not") return { kind: "not", item: this.only(word), at };
    if (isComparison(name)) {
      const [path, value] = [this.path(word), this.value(word)];
      const ordering = name !== "eq" && name !== "ne";
      if (ordering && value.kind === "null") throw new RqlError(QUERY_KEY, NO_NULL, value.at);
      return { kind: "comparison", operator: name, path, value, at };
    }
    if (isPattern(name)) {
      return { kind: "pattern", operator: name, path: this.path(word), value: this.text(word), at };
    }
    if (isMembership(name)) {
      return {
        kind: "membership",
        operator: name,
        path: this.path(word),
        values: this.list(word),
        at,
      };
    }
    if (isQuantifier(name)) return this.quantifier(name, word);
    if (name === "null" || name === "empty") throw new RqlError(word.text, EXPECTED, at);
    throw new RqlError(word.text, UNKNOWN, at);
  }

  private items(word: Token): Expression[] {
    if (this.peek().kind === "close") throw new RqlError(QUERY_KEY, EMPTY_GROUP, word.at);
    const items = [this.alternatives(["and"])];
    while (this.take("comma")) items.push(this.alternatives(["and"]));
    return items;
  }

  private only(word: Token): Expression {
    const [item, second] = this.items(word);
    if (!item || second) throw new RqlError(word.text, UNKNOWN, word.at);
    return item;
  }

  private quantifier(operator: QuantifierOperator, word: Token): Expression {
    const { at } = word;
    const path = this.operandPath(word);
    if (this.take("comma")) {
      return { kind: "quantifier", operator, path, item: this.alternatives(["and"]), at };
    }
    if (operator === "all") throw new RqlError(word.text, UNKNOWN, at);
    return { kind: "quantifier", operator, path, item: null, at };
  }

  private path(word: Token): Path {
    const path = this.operandPath(word);
    if (!this.take("comma")) throw new RqlError(word.text, UNKNOWN, word.at);
    return path;
  }

  private operandPath(word: Token): Path {
    const token = this.next();
    if (token.kind !== "word" && token.kind !== "quoted") {
      throw new RqlError(word.text, UNKNOWN, token.at);
    }
    if (token.kind === "quoted" || this.peek().kind !== "open") return toPath(token);
    this.next();
    if (token.text.toLowerCase() !== "self") throw new RqlError(token.text, PATH, token.at);
    this.close(token);
    return { kind: "self", at: token.at };
  }

  private text(word: Token): Constant {
    const value = this.value(word);
    if (value.kind === "null") throw new RqlError(QUERY_KEY, NO_NULL, value.at);
    return value;
  }

  private value(word: Token): Value {
    const token = this.next();
    if (token.kind === "quoted") return { kind: "quoted", text: token.text, at: token.at };
    if (token.kind !== "word") throw new RqlError(word.text, UNKNOWN, token.at);
    if (this.peek().kind !== "open") return { kind: "word", text: token.text, at: token.at };
    const name = token.text.toLowerCase();
    if (name !== "null" && name !== "empty") throw new RqlError(token.text, UNKNOWN, token.at);
    this.next();
    this.close(token);
    return { kind: name, at: token.at };
  }

  private list(word: Token): Constant[] {
    const open = this.next();
    if (open.kind !== "open") throw new RqlError(QUERY_KEY, NO_ARRAY, open.at);
    if (this.peek().kind === "close") throw new RqlError(QUERY_KEY, NO_ARRAY, open.at);
    const values = [this.text(word)];
    while (this.take("comma")) values.push(this.text(word));
    this.close(open);
    return values;
  }

  private shortcut(path: Path): Expression {
    const equals = this.next();
    const token = this.peek();
    const value = this.shortcutValue(token);
    if (!value) throw new RqlError(QUERY_KEY, EQUALS, equals.at);
    this.refuseEquals();
    return { kind: "comparison", operator: "eq", path, value, at: path.at };
  }

  private shortcutValue(token: Token): Value | null {
    if (token.kind !== "word" && token.kind !== "quoted") return null;
    const isCall = token.kind === "word" && this.peek(1).kind === "open";
    if (isCall && !/^(null|empty)$/i.test(token.text)) return null;
    return this.value(token);
  }

  private refuseEquals(): void {
    const token = this.peek();
    if (token.kind === "equals") throw new RqlError(QUERY_KEY, EQUALS, token.at);
  }
}

function toPath(token: Token): Path {
  if (token.kind === "quoted") throw new RqlError(token.text || QUERY_KEY, PATH, token.at);
  return { kind: "path", text: token.text, at: token.at };
}

function isComparison(name: string): name is ComparisonOperator {
  return /^(eq|ne|gt|ge|lt|le)$/.test(name);
}

function isPattern(name: string): name is PatternOperator {
  return name === "like" || name === "ilike";
}

function isMembership(name: string): name is MembershipOperator {
  return name === "in" || name === "out";
}

function isQuantifier(name: string): name is QuantifierOperator {
  return name === "any" || name === "all";
}
