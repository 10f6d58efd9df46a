/** In how many ways a piece can match at one place, and how many steps it takes to try them all. */
type Cost = { ways: number; steps: number };

const one: Cost = { ways: 1, steps: 1 };
/** A pattern with more characters is not looked at; the recursion below goes no deeper either. */
const maxPattern = 1000;
/** What is unrolled takes memory, however quickly it fails. */
const maxUnrolled = 5000;

/**
 * An upper bound of the steps that a backtracking engine takes to match `pattern` as a whole against a text of
 * `length` characters. Infinity where it could be exponential, and where nothing is certain. For patterns that
 * compile.
 */
export function patternCost(pattern: string, length: number): number {
  if (pattern.length > maxPattern) return Number.POSITIVE_INFINITY;
  const reader = new Reader(pattern, length);
  const { steps } = reader.choice();
  return reader.isDone() ? steps : Number.POSITIVE_INFINITY;
}

class Reader {
  private at = 0;

  constructor(
    private readonly pattern: string,
    private readonly length: number,
  ) {}

  isDone() {
    return this.at === this.pattern.length;
  }

  choice(): Cost {
    let all = this.sequence();
    while (this.take(/^\|/)) {
      const next = this.sequence();
      all = { ways: all.ways + next.ways, steps: all.steps + next.steps };
    }
    return all;
  }

  private sequence(): Cost {
    let all = one;
    while (!this.isDone() && !/^[|)]/.test(this.rest())) {
      const next = this.repeated(this.piece());
      all = { ways: all.ways * next.ways, steps: all.steps + all.ways * next.steps };
    }
    return all;
  }

  private piece(): Cost {
    const [open] = this.take(/^\((\?([:=!]|<[=!]|<[^>]+>|[ims-]+:))?/) ?? [];
    if (open) return this.group(open);
    if (this.take(/^\\(k<[^>]*>|[1-9]\d*)/)) return { ways: 1, steps: this.length };
    this.take(/^\[(\\[\s\S]|[^\]\\])*\]/) ??
      this.take(/^\\[pPu]\{[^}]*\}/) ??
      this.take(/^\\?[\s\S]/);
    return one;
  }

  /** What a look around has found is not tried in another way, only looked for. */
  private group(open: string): Cost {
    const inner = this.choice();
    this.take(/^\)/);
    return /^\(\?<?[=!]/.test(open) ? { ways: 1, steps: inner.steps } : inner;
  }

  private repeated(inner: Cost): Cost {
    const match = this.take(/^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/);
    if (!match) return inner;
    const [, sign, low = "0", comma, high] = match;
    const min = sign ? Number(sign === "+") : Number(low);
    const isOpen = sign ? sign !== "?" : comma === "," && high === "";
    const max = isOpen ? this.length : sign ? 1 : Number(high || low);
    const copies = isOpen ? min : max;
    if (copies > 1 && copies * inner.steps > maxUnrolled) return endless;
    return times(inner, min, max);
  }

  private take(what: RegExp) {
    const match = what.exec(this.rest());
    if (match) this.at += match[0].length;
    return match;
  }

  private rest() {
    return this.pattern.slice(this.at);
  }
}

const endless: Cost = { ways: Number.POSITIVE_INFINITY, steps: Number.POSITIVE_INFINITY };

function times({ ways, steps }: Cost, min: number, max: number): Cost {
  if (ways === 1) return { ways: Math.max(1, max - min + 1), steps: 1 + max * steps };
  if (max * Math.log2(ways) > 60) return endless;
  let all: Cost = { ways: min === 0 ? 1 : 0, steps: 1 };
  for (let count = 1; count <= max; count += 1) {
    const rounds = ways ** count;
    all = {
      ways: all.ways + (count >= min ? rounds : 0),
      steps: all.steps + (rounds / ways) * steps,
    };
  }
  return all;
}
