import { proxy } from "hono/proxy";

/** Headers that are about this connection or this portal's own session, not about the platform. */
const ours = ["connection", "cookie", "host", "keep-alive", "te", "transfer-encoding", "upgrade"];

/**
 * Passes requests to the API on to the platform at `platformUrl` (which may end in "/", "/public" or
 * "/public/v1", contract §1), token, body and answer as they are: a client of this process cannot tell.
 */
export function forwardTo(platformUrl: string) {
  const base = platformUrl.replace(/\/+$/, "").replace(/\/public(\/v1)?$/, "");
  return async (request: Request): Promise<Response> => {
    const headers = new Headers(request.headers);
    for (const name of ours) headers.delete(name);
    const target = base + request.url.slice(new URL(request.url).origin.length);
    try {
      const answer = await proxy(target, { raw: request, headers, redirect: "manual" });
      answer.headers.delete("set-cookie");
      return answer;
    } catch (error) {
      if (request.signal.aborted) throw error;
      console.error(`The platform at ${new URL(base).host} doesn't answer:`, error);
      return outage();
    }
  };
}

function outage() {
  const problem = {
    type: "https://tools.ietf.org/html/rfc9110#section-15.6.4",
    title: "Service Unavailable",
    status: 503,
    detail: "The platform doesn't answer at the moment. Repeat the request in a minute.",
  };
  return new Response(JSON.stringify(problem), {
    status: 503,
    headers: { "content-type": "application/problem+json", "retry-after": "60" },
  });
}
