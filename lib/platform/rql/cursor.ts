import { QUERY_KEY, RqlError } from "./error";
import type { Token, TokenKind } from "./tokens";

/** Deeper nesting is refused, so that no query exhausts the stack of a parser, ours or SQL's. */
export const MAX_DEPTH = 32;

/** Also the answer to a known function with arguments it does not take. */
export const UNKNOWN = "Unknown expression group.";

/** A place in the tokens of a filter, with the moves that the grammar needs. */
export class Cursor {
  private index = 0;
  private depth = 0;
  private readonly tokens: Token[];

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  protected peek(ahead = 0): Token {
    return this.tokens[this.index + ahead] ?? { kind: "end", text: "", at: 0 };
  }

  protected next(): Token {
    const token = this.peek();
    if (token.kind !== "end") this.index += 1;
    return token;
  }

  protected take(kind: TokenKind): boolean {
    if (this.peek().kind !== kind) return false;
    this.next();
    return true;
  }

  protected close(opening: Token): void {
    const token = this.next();
    if (token.kind === "close") return;
    if (token.kind === "end") {
      throw new RqlError(QUERY_KEY, "Parenthesis is not closed.", opening.at);
    }
    if (opening.kind === "word") throw new RqlError(opening.text, UNKNOWN, token.at);
    throw new RqlError(QUERY_KEY, "Expression expected.", token.at);
  }

  protected nested<Result>(opening: Token, parse: () => Result): Result {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) {
      const text = `Query is nested deeper than ${MAX_DEPTH} levels.`;
      throw new RqlError(QUERY_KEY, text, opening.at);
    }
    const result = parse();
    this.depth -= 1;
    return result;
  }
}
