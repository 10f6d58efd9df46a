"use client";

import clsx from "clsx";
import { type ReactNode, useState } from "react";

type Props = { src: string; px: number; className: string; fallback: ReactNode };

/** A decorative square picture; `fallback` where its address leads to none. */
export function Picture({ src, px, className, fallback }: Props) {
  const [isMissing, setIsMissing] = useState(false);
  if (isMissing) return fallback;
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
      className={clsx(className, "object-contain")}
    />
  );
}
