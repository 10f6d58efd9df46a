import "server-only";

/**
 * The query string of a browser of ours as it sent it. Next reads a query into pairs and writes it back, which
 * makes `eq(id,'x')=` of the bare filter `eq(id,'x')` (contract §3.1) and "+" of a space: no filter of the
 * grammar ends in ")=", and our browser code writes a plus as %2B.
 */
export function rawSearch(url: string): string {
  const { search } = new URL(url);
  const pieces = search.slice(1).replaceAll("+", "%20").split("&");
  return pieces.map(withoutPair).join("&");
}

function withoutPair(piece: string) {
  return /(\)|%29)=$/i.test(piece) ? piece.slice(0, -1) : piece;
}
