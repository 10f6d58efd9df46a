/**
 * Carries a request below `/public/v1` to a platform and its answer back, whatever the status.
 * It rejects only when there was no answer: a timeout as a `TimeoutError`, anything else as an outage.
 */
export type Transport = (request: Request) => Promise<Response>;
