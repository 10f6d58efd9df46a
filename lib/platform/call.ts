import type { Pool, PoolClient } from "pg";
import type { BodyOf, EndpointName } from "@/lib/contract/endpoints";
import type { Context, Scope } from "./context";

/** One call of a verb, after routing, authentication and parsing. */
export type Call<Name extends EndpointName = EndpointName> = PublicCall<Name> & { scope: Scope };

/** A call of one of the few endpoints that need no token. */
export type PublicCall<Name extends EndpointName = EndpointName> = {
  context: Context;
  /** The value of a path placeholder, as `id("programId")`. */
  id: (placeholder: string) => string;
  body: BodyOf<Name>;
  files: ReadonlyMap<string, File>;
  /** The raw query string, percent-encoded, without "?". */
  search: string;
  accept: string;
  /** Reads go through this connection instead of the pool when a transaction must see its own rows. */
  reader?: Reader;
};

export type Reader = Pick<Pool, "query"> | Pick<PoolClient, "query">;

/** What a verb answers: JSON or text as a string, a finished response for bytes, nothing for a 204. */
export type Reply = string | Response | undefined;

/** The platform's implementation of the endpoint of the same name. */
export type Verb<Name extends EndpointName> = (call: Call<Name>) => Promise<Reply>;
