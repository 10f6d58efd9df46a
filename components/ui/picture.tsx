"use client";

import clsx from "clsx";
import { useState } from "react";
import { ProgramMark } from "./program-mark";

type Props = { id: string; src: string; px: number; shape: string };

/** A program's icon, or its mark where the address leads to none. Draws the mark itself: sent along, it would double a list. */
export function Picture({ id, src, px, shape }: Props) {
  const [isMissing, setIsMissing] = useState(false);
  if (isMissing) return <ProgramMark {...{ id, shape }} />;
  return (
    // biome-ignore lint/performance/noImgElement: the platform serves icons in their final size.
    <img
      // A picture that failed before the page came alive has no more event to come.
      ref={(image) => setIsMissing(Boolean(image?.complete && image.naturalWidth === 0))}
      src={src}
      alt=""
      width={px}
      height={px}
      loading="lazy"
      decoding="async"
      onError={() => setIsMissing(true)}
      className={clsx(shape, "object-contain")}
    />
  );
}
