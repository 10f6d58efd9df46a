import { existsSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import { originHeader } from "./lib/contract/headers";
import { type Env, EnvRefusal, enterMode, env } from "./lib/env";
import { forwardTo } from "./lib/forward";
import { frontDoor } from "./lib/front-door";
import { createPatientServer } from "./lib/patient-server";
import type { openPlatform } from "./lib/platform/serve";
import { storedSecret } from "./lib/stored-secret";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;
type Platform = Awaited<ReturnType<typeof openPlatform>>;

/** What ends with the process, first to last. */
const closers: (() => Promise<unknown>)[] = [];
let exitingSince: number | undefined;

process.on("SIGINT", () => exit(0));
process.on("SIGTERM", () => exit(0));
process.on("unhandledRejection", (reason) => console.error("Unhandled rejection:", reason));
process.on("uncaughtException", fail);
run().catch(fail);

/**
 * The one process. It takes its address first, so that a taken port is known at once, and lets requests wait
 * while the platform and the portal open side by side.
 */
async function run() {
  const startedAt = Date.now();
  const settings = env();
  enterMode(settings.mode);
  for (const warning of settings.warnings) console.error(`Warning: ${warning}`);
  if (settings.isNpmScript) endWithParent();
  const gate = Promise.withResolvers<Listener>();
  let listener: Listener = (request, response) => waitAt(gate.promise, request, response);
  const isWelcome = frontDoor(settings);
  const answer: Listener = (request, response) =>
    isWelcome(request, response) && listener(request, response);
  const server = createPatientServer(answer, { trustedProxies: settings.trustedProxies });
  closers.push(() => closeServer(server));
  const origin = await listen(server, settings);
  const platform = openEmbedded(settings, originsOf(settings, origin));
  const portal = openPortal(settings, server);
  closers.push(async () => (await portal).close());
  closers.push(async () => (await platform)?.close());
  listener = dispatch(settings, ...(await Promise.all([platform, portal])));
  gate.resolve(listener);
  announce(settings, { origin, startedAt });
}

/** npm passes SIGTERM to a shell that passes it to nobody, so the shell's end has to serve as the signal. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && exit(0), 250).unref();
}

function listen(server: Server, { host, port, origin }: Env): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(addressRefusal(error, host, port)),
    );
    server.listen(port, host.replace(/^\[|\]$/g, ""), () => {
      const bound = boundPort(server) ?? port;
      resolve(origin ?? `http://${host.includes(":") ? `[${host}]` : host}:${bound}`);
    });
  });
}

function boundPort(server: Server) {
  const address = server.address();
  return typeof address === "object" ? address?.port : undefined;
}

function addressRefusal(error: NodeJS.ErrnoException, host: string, port: number) {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken. Stop what listens there, or set PORT to another number.`,
    EACCES: `This user may not listen on port ${port}. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `${host} isn't an address of this machine. Set HOST to 127.0.0.1 or to one of its own.`,
    ENOTFOUND: `No machine is called ${host}. Set HOST to an address of this machine.`,
  };
  const reason = reasons[error.code ?? ""];
  return reason ? new EnvRefusal([reason]) : error;
}

/** With PLATFORM_URL the platform's code is never even loaded: this process keeps nothing. */
async function openEmbedded(
  settings: Env,
  origins: [string, ...string[]],
): Promise<Platform | undefined> {
  const { databaseUrl, dataDir, s3, demo, allowPrivateEgress, logLevel, mail, oidc, rates } =
    settings;
  if (settings.platformUrl) return undefined;
  const encryptionKey = settings.encryptionKey ?? storedSecret(dataDir, "encryption-key");
  const { openPlatform: open } = await import("./lib/platform/serve");
  const { createLogger } = await import("./lib/platform/log");
  const logger = createLogger(logLevel);
  const platform = await patiently(
    "opening the store",
    open({
      databaseUrl,
      dataDir,
      s3,
      demo,
      allowPrivateEgress,
      encryptionKey,
      origins,
      mail,
      sso: oidc,
      firstAdministrator: settings.firstAdministrator,
      rates,
      logger,
    }),
  );
  Reflect.set(globalThis, Symbol.for("program-portal.platform"), platform.fetch);
  return platform;
}

/** From where browsers use this platform; a loopback address has two names. */
function originsOf({ portalOrigins }: Env, origin: string): [string, ...string[]] {
  const local = origin.replace("//127.0.0.1", "//localhost");
  return [origin, ...portalOrigins, ...(local === origin ? [] : [local])];
}

async function openPortal({ mode, host, port: wanted }: Env, httpServer: Server) {
  const port = boundPort(httpServer) ?? wanted;
  const dir = import.meta.dirname;
  const dev = mode === "development";
  if (!dev && !existsSync(path.join(dir, ".next", "BUILD_ID"))) {
    throw new EnvRefusal(["The pages aren't built yet. Run npm start, which builds them first."]);
  }
  const { default: next } = await import("next");
  const portal = next({ dev, dir, hostname: host, port, httpServer, quiet: !dev });
  await patiently("preparing the pages", portal.prepare());
  return { listener: portal.getRequestHandler(), close: () => portal.close() };
}

async function patiently<T>(what: string, work: Promise<T>): Promise<T> {
  const startedAt = Date.now();
  const timer = setInterval(() => {
    console.log(`Still ${what} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
  }, 3000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

function dispatch(
  settings: Env,
  platform: Platform | undefined,
  portal: { listener: Listener },
): Listener {
  const face = getRequestListener(faceOf(platform).fetch, listenerOptions);
  const api = getRequestListener(
    platform?.fetch ?? forwardTo(settings.platformUrl ?? ""),
    listenerOptions,
  );
  const servesFiles = settings.mode === "production";
  return (request, response) => {
    const url = request.url ?? "/";
    if (!url.startsWith("/public/v1/") && !url.startsWith("/v1/"))
      delete request.headers[originHeader];
    if (url.startsWith("/public/v1/")) return api(request, response);
    if (url.startsWith("/v1/"))
      return api(Object.assign(request, { url: `/public${url}` }), response);
    if (/^\/(healthz|readyz)(\?|$)/.test(url)) return face(request, response);
    if (servesFiles && url.startsWith("/_next/static/")) return face(request, response);
    request.headers["x-portal-path"] = url;
    return portal.listener(request, response);
  };
}

/** Next builds on the global Request and Response, so the adapter may not put its own in their place. */
const listenerOptions = { overrideGlobalObjects: false };

function faceOf(platform: Platform | undefined) {
  const face = new Hono();
  face.get("/healthz", (context) => context.json({ status: "ok" }));
  face.get("/readyz", async (context) => {
    const isReady = (await platform?.ready()) ?? true;
    return context.json({ status: isReady ? "ready" : "store unavailable" }, isReady ? 200 : 503);
  });
  face.use("/_next/static/*", keepForever, serveStatic(builtFiles));
  return face;
}

const builtFiles = {
  root: path.join(import.meta.dirname, ".next"),
  rewriteRequestPath: (url: string) => url.replace(/^\/_next/, ""),
  precompressed: true,
};

/** The names of built files carry a hash of their content. */
const keepForever: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.res.ok) context.header("Cache-Control", "public, max-age=31536000, immutable");
};

/** Until everything is open, a request waits; a probe gets its answer at once. */
async function waitAt(gate: Promise<Listener>, request: IncomingMessage, response: ServerResponse) {
  if (request.url === "/healthz") return respond(response, 200, "ok");
  if (request.url === "/readyz") return respond(response, 503, "starting");
  const listener = await gate;
  return listener(request, response);
}

function respond(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ status: text }));
}

function announce(settings: Env, { origin, startedAt }: { origin: string; startedAt: number }) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`\nProgram Portal is open at ${origin} (started in ${seconds} s)`);
  console.log(howToSignIn(settings));
}

function howToSignIn({ platformUrl, demo }: Env) {
  if (platformUrl) return `Its platform is ${platformUrl}; sign in with an account there.`;
  if (!demo) return "Sign in with your e-mail address and password.";
  return (
    "Sign in: open that address and choose a person. `npm run --silent demo` lists them all,\n" +
    "with their passwords and an API token for each account."
  );
}

/** Stops accepting at once, lets answers in the making finish, and gives up on them after ten seconds. */
async function closeServer(server: Server) {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await Promise.race([closed, delay(10_000)]);
  server.closeAllConnections();
}

/** A second signal, sent by a person who doesn't want to wait, ends the process on the spot. */
async function exit(code: number) {
  if (exitingSince !== undefined) {
    if (Date.now() - exitingSince > 1000) process.exit(130);
    return;
  }
  exitingSince = Date.now();
  for (const close of closers) {
    await close().catch((error) => isRefusal(error) || console.error("While closing:", error));
  }
  process.exit(code);
}

function fail(error: unknown) {
  if (exitingSince === undefined) console.error(isRefusal(error) ? `\n${error.message}` : error);
  return exit(1);
}

/** By name: the platform has a class of its own for this, which can't be imported without the platform. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === "StartRefusal";
}
