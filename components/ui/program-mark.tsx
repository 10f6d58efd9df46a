import clsx from "clsx";
import type { ReactNode } from "react";

const palette = [
  "fill-primary bg-primary-soft",
  "fill-info bg-info-soft",
  "fill-success bg-success-soft",
  "fill-warning bg-warning-soft",
  "fill-neutral bg-neutral-soft",
];

/** A calm geometric mark; the same for the same `id`, everywhere and always. */
export function ProgramMark({ id, shape }: { id: string; shape: string }) {
  const random = sequence(id);
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" className={clsx(shape, pick(palette, random()))}>
      {[8, 24].flatMap((y) =>
        [8, 24].map((x) => <Tile key={`${x} ${y}`} at={{ x, y }} random={random} />),
      )}
    </svg>
  );
}

const shapes: ReactNode[] = [
  <path key="quarter" d="M-8-8A16 16 0 0 1 8 8H-8Z" />,
  <path key="half" d="M-8-8A8 8 0 0 1-8 8Z" transform="translate(4)" />,
  <circle key="circle" r="8" />,
  <path key="corner" d="M-8-8H8L-8 8Z" />,
  <path key="square" d="M-8-8H8V8H-8Z" />,
  <circle key="dot" r="4" />,
];

function Tile({ at, random }: { at: { x: number; y: number }; random: () => number }) {
  const turn = Math.floor(random() * 4) * 90;
  return (
    <g
      transform={`translate(${at.x + 8} ${at.y + 8}) rotate(${turn})`}
      opacity={random() < 0.5 ? 1 : 0.55}
    >
      {pick(shapes, random())}
    </g>
  );
}

function pick<Choice>(choices: Choice[], share: number): Choice | undefined {
  return choices[Math.floor(share * choices.length)];
}

/** The same numbers between 0 and 1 for the same text (FNV-1a as the seed of mulberry32). */
function sequence(text: string): () => number {
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
