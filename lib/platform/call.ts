import type { Pool, PoolClient } from "pg";
import type { BodyOf, EndpointName } from "@/lib/contract/endpoints";
import type { Context, Scope } from "./context";
import type { Upload } from "./files/upload";

/** One call of a verb, after routing, authentication and parsing. */
export type Call<Name extends EndpointName = EndpointName> = PublicCall<Name> & { scope: Scope };

/** A call of one of the few endpoints that need no token. */
export type PublicCall<Name extends EndpointName = EndpointName> = {
  context: Context;
  /** The value of a path placeholder, as `id("programId")`. */
  id: (placeholder: string) => string;
  body: BodyOf<Name>;
  /** The file parts by name in lower case; those that the verb doesn't keep are gone after the call. */
  files: ReadonlyMap<string, Upload>;
  /** The trace id of the request (W3C traceparent), which log, problems and audit share. */
  requestId: () => string;
  /** The raw query string, percent-encoded, without "?". */
  search: string;
  accept: string;
  caller: Caller;
  /**
   * Refuses (412) when the caller named another revision in `If-Match` than the addressed object has. Every verb
   * calls it with each row that it has locked; rows of other objects pass.
   */
  match: (row: { id: string; revision: number }) => void;
  /** Reads go through this connection instead of the pool when a transaction must see its own rows. */
  reader?: Reader;
};

/** Where a request comes from: the address, the browser, and the portal's own origin when a portal says it. */
export type Caller = {
  address: string;
  userAgent?: string | undefined;
  origin?: string | undefined;
};

export type Reader = Pick<Pool, "query"> | Pick<PoolClient, "query">;

/** One object as JSON text, with the revision that its ETag names. */
export type Item = { json: string; revision: number };

/** What a verb answers: one object, JSON or text as a string, a finished response for bytes, nothing for a 204. */
export type Reply = Item | string | Response | undefined;

/** The platform's implementation of the endpoint of the same name. */
export type Verb<Name extends EndpointName> = (call: Call<Name>) => Promise<Reply>;
