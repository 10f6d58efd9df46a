/**
 * A query that cannot be answered (contract §3.2); the platform turns it into a 400 problem whose
 * `errors` map is this one. `at` is the position in the decoded text, for logs and tests.
 */
export class RqlError extends Error {
  readonly errors: Record<string, string[]>;
  readonly at?: number;

  constructor(key: string, text: string, at?: number) {
    super(text);
    this.name = "RqlError";
    this.errors = { [key]: [text] };
    this.at = at;
  }
}

/** The key of errors that belong to no property, as the reference platform spells it. */
export const QUERY_KEY = "rql_validation";
