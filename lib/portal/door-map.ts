import "server-only";
import type { Endpoint } from "@/lib/contract/endpoint";
import { type EndpointName, endpoints } from "@/lib/contract/endpoints";

/** What an address below `/api` opens. */
export type Match = {
  name: EndpointName;
  endpoint: Endpoint;
  params: Record<string, string>;
  /** The object's file is wanted, not the object: the address ends in `/file`. */
  isFile: boolean;
};

/** What the browser may send here rather than by an action: what has to be passed on as a stream. */
const uploads: readonly EndpointName[] = ["createAttachment"];

/** The operation that a path names; literal paths win over those with placeholders. */
export function endpointAt(path: string, method = "GET"): Match | undefined {
  for (const { pattern, ...place } of places) {
    const groups = place.endpoint.method === method && pattern.exec(path)?.groups;
    if (groups) return { ...place, params: decoded(groups) };
  }
  return undefined;
}

const places = placesByLiteralFirst();

function placesByLiteralFirst() {
  const all = endpointEntries()
    .filter(([name, { method }]) => method === "GET" || uploads.includes(name))
    .flatMap(([name, endpoint]) => {
      const place = { name, endpoint, pattern: patternOf(endpoint.path), isFile: false };
      const file = { ...place, pattern: patternOf(`${endpoint.path}/file`), isFile: true };
      return endpoint.download ? [place, file] : [place];
    });
  return all.sort(
    (a, b) => Number(a.endpoint.path.includes("{")) - Number(b.endpoint.path.includes("{")),
  );
}

/** The keys of the table are its names; Object.entries forgets that. */
function endpointEntries() {
  return Object.entries(endpoints) as [EndpointName, Endpoint][];
}

/** The empty group makes `groups` an object also where a path has no placeholder. */
function patternOf(path: string) {
  return new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}(?<none>)$`);
}

function decoded({ none: _, ...groups }: Record<string, string>) {
  const entries = Object.entries(groups).map(([name, text]) => [name, decodedSegment(text)]);
  return Object.fromEntries(entries);
}

/** A broken escape can't be an id of anything: it goes on as it is and is not found. */
function decodedSegment(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
