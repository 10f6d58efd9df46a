import { type Comparison, median } from "./compare";

/** One line of the result; one without an aim is for information. */
export type Figure = {
  what: string;
  value: string;
  spread?: string;
  aim?: string;
  isMet?: boolean;
};

/** A ratio of rates, with the middle half of its rounds and what either side did in a second. */
export function ratioFigure(what: string, comparison: Comparison, aim: number): Figure {
  const ratio = median(comparison.ratios);
  const [low, high] = middleHalf(comparison.ratios);
  const rates = `${Math.round(comparison.ours)} of ${Math.round(comparison.theirs)}/s`;
  return {
    what,
    value: percent(ratio),
    spread: `half of the rounds ${percent(low)} to ${percent(high)}; ${rates}`,
    aim: `≥ ${percent(aim)}`,
    isMet: ratio >= aim,
  };
}

/** Bytes as kilobytes of 1,000 bytes. */
export function sizeFigure(what: string, bytes: number, { aim, note }: SizeAim): Figure {
  return {
    what,
    value: `${(bytes / 1000).toFixed(1)} kB`,
    spread: note,
    aim: `≤ ${aim / 1000} kB`,
    isMet: bytes <= aim,
  };
}

type SizeAim = { aim: number; note: string };

export function printFigures(figures: readonly Figure[]) {
  const lines = [
    ["Figure", "Measured", "Aim", "", "Spread and rates, or files"],
    ...figures.map(({ what, value, aim = "", spread = "", isMet }) => [
      what,
      value,
      aim,
      isMet === undefined ? "" : isMet ? "ok" : "missed",
      spread,
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  console.log();
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
}

function middleHalf(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((one, other) => one - other);
  const quarter = Math.floor(sorted.length / 4);
  return [sorted[quarter] ?? Number.NaN, sorted[sorted.length - 1 - quarter] ?? Number.NaN];
}

function percent(ratio: number) {
  return `${Math.round(ratio * 100)} %`;
}
