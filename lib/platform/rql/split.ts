import { isBlank, isMark, isQuote } from "./tokens";

/**
 * Cuts a raw query string at every `&` outside quotation marks and parentheses. Encoded marks count
 * as marks (a browser sends `"` as `%22`), except `%26`, which never separates.
 */
export function splitQuery(search: string): string[] {
  const pieces: string[] = [];
  const state: State = { quote: "", depth: 0, opening: true };
  let start = 0;
  let at = 0;
  while (at < search.length) {
    const { character, width } = characterAt(search, at);
    if (search.charAt(at) === "&" && state.quote === "" && state.depth === 0) {
      pieces.push(search.slice(start, at));
      start = at + 1;
      state.opening = true;
    } else advance(state, character);
    at += width;
  }
  pieces.push(search.slice(start));
  return pieces.filter((piece) => piece !== "");
}

/** `opening` tells that a quotation mark here opens a text, as in the tokens of a filter. */
type State = { quote: string; depth: number; opening: boolean };

function advance(state: State, character: string): void {
  if (state.quote !== "") {
    if (character !== state.quote) return;
    state.quote = "";
    state.opening = true;
    return;
  }
  if (state.opening && isQuote(character)) {
    state.quote = character;
    return;
  }
  if (character === "(") state.depth += 1;
  if (character === ")") state.depth = Math.max(0, state.depth - 1);
  state.opening = isMark(character) || (state.opening && isBlank(character));
}

function characterAt(search: string, at: number): { character: string; width: number } {
  const code = /^%([0-7][0-9a-f])/i.exec(search.slice(at, at + 3))?.[1];
  if (!code) return { character: search.charAt(at), width: 1 };
  return { character: String.fromCharCode(Number.parseInt(code, 16)), width: 3 };
}
