import { createServer } from "node:http";
import next from "next";

/** Serves the built Next project in the given directory the way `server.ts` serves the product's pages. */
const dir = process.argv[2];
const httpServer = createServer();
const app = next({ dev: false, dir, httpServer, hostname: "127.0.0.1", port: 0, quiet: true });
await app.prepare();
const handle = app.getRequestHandler();
httpServer.on("request", (request, response) => void handle(request, response));
httpServer.listen(0, "127.0.0.1", () => {
  const address = httpServer.address();
  if (typeof address === "object" && address) console.log(`http://127.0.0.1:${address.port}`);
});
