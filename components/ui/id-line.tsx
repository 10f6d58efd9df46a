/** An id below the name that it belongs to, in one piece. */
export function IdLine({ id }: { id: string }) {
  return (
    <span className="block whitespace-nowrap font-normal text-muted text-xs tabular-nums">
      {id}
    </span>
  );
}
