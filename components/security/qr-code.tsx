import { encode } from "uqr";

/** What an app's camera reads, dark on light in every theme: few read the reverse. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="w-full max-w-60 rounded-control border"
    >
      <rect width={size} height={size} className="fill-code-light" />
      <path d={data.flatMap(rowPath).join("")} className="fill-code-dark" />
    </svg>
  );
}

function rowPath(row: boolean[], y: number) {
  return row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []));
}
