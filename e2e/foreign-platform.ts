import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";

type Settings = {
  /** The platform that does the work. */
  behind: string;
  /** The API token that somebody else's access token stands for here; undefined for one that isn't good. */
  tokenFor: (accessToken: string) => Promise<string | undefined>;
};

/**
 * A platform as others run it: the Program API and its neighbours, but no sessions, no people to sign in and no
 * list of ways to, and it takes the access tokens of a provider.
 */
export async function startForeignPlatform({ behind, tokenFor }: Settings) {
  const listener = getRequestListener(async (request) => {
    const { pathname, search } = new URL(request.url);
    if (/\/accounts\/(sessions|demo-people|sign-in-security|outbox)/.test(pathname)) {
      return Response.json({ title: "Not Found", status: 404 }, { status: 404 });
    }
    const given = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
    const token = given.startsWith("idt:") ? given : await tokenFor(given);
    if (!token) return Response.json({ title: "Unauthorized", status: 401 }, { status: 401 });
    const headers = new Headers(request.headers);
    headers.set("authorization", `Bearer ${token}`);
    for (const name of ["host", "connection", "content-length", "transfer-encoding"])
      headers.delete(name);
    const { method } = request;
    const body = method === "GET" || method === "HEAD" ? null : await request.arrayBuffer();
    const answer = await fetch(`${behind}${pathname}${search}`, { method, headers, body });
    const passed = new Headers(answer.headers);
    passed.delete("content-encoding");
    passed.delete("content-length");
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: passed });
  });
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
