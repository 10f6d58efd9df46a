/** A text that differs when a list does: its ids, their revisions and the total. */
export function listMark(rows: readonly { id: string; revision?: number }[], total: number) {
  return [total, ...rows.map(({ id, revision }) => `${id}.${revision}`)].join(" ");
}
