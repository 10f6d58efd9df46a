import "server-only";
import { shownProblem } from "./shown-problem";

/**
 * Ends the rendering of a page with its error page. In production React hides an error's message from the
 * browser; the digest, here "status;trace id", is all that arrives there.
 */
export class PageFailure extends Error {
  readonly digest: string;

  constructor(error: unknown) {
    const { status, traceId = "", detail = "" } = shownProblem(error);
    super(`${status} ${detail}`, { cause: error });
    this.name = "PageFailure";
    this.digest = `${status};${traceId}`;
  }
}
