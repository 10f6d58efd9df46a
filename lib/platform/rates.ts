/** How many requests are taken from whom; undefined takes any number. */
export type Rates = {
  /** A minute, by one API token or session. */
  token?: number | undefined;
  /** A minute, by one address: requests without a token and those whose token is no good. */
  anonymous?: number | undefined;
  /** A minute, by one address, whatever they carry. */
  address?: number | undefined;
  /** A minute, by one account: questions to vendors' own systems. */
  callouts?: number | undefined;
  /** An hour, by one account: new API tokens and webhooks. */
  creations?: number | undefined;
};
