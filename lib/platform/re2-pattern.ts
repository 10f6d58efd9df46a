const blanks =
  "\\t-\\r\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";

/**
 * A JavaScript pattern in RE2's words with the same meaning, or undefined where RE2 has none: looks around, references
 * back, sets without members, `\p{`, `\u{` and pairs of units as what they are without the flag. For patterns that compile in
 * JavaScript with `flags`.
 */
export function re2Pattern(pattern: string, flags: "u" | ""): string | undefined {
  if (flags === "" && /\\[pPu]\{|\\u[dD]|[\ud800-\udfff]/.test(pattern)) return undefined;
  let translated = "";
  let isInSet = false;
  let at = 0;
  while (at < pattern.length) {
    const rest = pattern.slice(at, at + 300);
    const [token = ""] = (isInSet ? setTokens : tokens).exec(rest) ?? [];
    const said = isInSet ? inSet(token) : outside(token);
    if (said === undefined) return undefined;
    translated += said;
    if (token === "]" && isInSet) isInSet = false;
    else if (/^\[\^?$/.test(token) && !isInSet) isInSet = true;
    at += token.length;
  }
  return translated;
}

const character =
  /\\u[dD][89abAB][\dA-Fa-f]{2}\\u[dD][c-fC-F][\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}|\\u\{[\dA-Fa-f]+\}|\\x[\dA-Fa-f]{2}|\\c[A-Za-z]|\\[pP]\{[^}]*\}|\\\d+|\\?[\s\S]/;
const setTokens = new RegExp(`^(${character.source})`);
const tokens = new RegExp(`^(\\(\\?(?:[=!]|<[=!])|\\[\\^?\\]?|${character.source})`);

function outside(token: string): string | undefined {
  if (/^\(\?(<?[=!])/.test(token)) return undefined;
  if (/^\[\^?\]/.test(token)) return undefined;
  if (token === ".") return "[^\\n\\r\\x{2028}\\x{2029}]";
  if (token === "\\s") return `[${blanks}]`;
  if (token === "\\S") return `[^${blanks}]`;
  if (/^\\[bB]$/.test(token)) return token;
  return token.startsWith("\\") ? escaped(token) : token;
}

function inSet(token: string): string | undefined {
  if (token === "[") return "\\[";
  if (token === "\\s") return blanks;
  if (token === "\\S") return undefined;
  if (token === "\\b") return "\\x{8}";
  return token.startsWith("\\") ? escaped(token) : token;
}

function escaped(token: string): string | undefined {
  if (/^\\([dDwWtnrvf]|[pP]\{.*)$/s.test(token)) return token;
  if (token === "\\0") return "\\x{0}";
  if (/^\\x..$/.test(token)) return `\\x{${token.slice(2)}}`;
  if (/^\\c.$/.test(token)) return code(token.charCodeAt(2) % 32);
  if (/^\\u\{/.test(token)) return `\\x${token.slice(2)}`;
  if (/^\\u/.test(token)) return unit(token);
  return /^\\[^A-Za-z0-9]$/.test(token) ? code(token.charCodeAt(1)) : undefined;
}

/** One or a pair of UTF-16 units; half a pair alone is no character that RE2 knows. */
function unit(token: string) {
  const units = [...token.matchAll(/\\u([\dA-Fa-f]{4})/g)].map(([, hex]) => Number(`0x${hex}`));
  if (units.length === 0) return undefined;
  const text = String.fromCharCode(...units);
  return text.isWellFormed() ? code(text.codePointAt(0) ?? 0) : undefined;
}

function code(point: number) {
  return `\\x{${point.toString(16)}}`;
}
