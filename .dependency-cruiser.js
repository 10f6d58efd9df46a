/** Who may import whom, one rule a room. `scripts/boundaries.ts` runs it. */

const contract = "^lib/contract/";
const parameters = "^lib/parameters/";
const client = "^lib/client/";
const platform = "^lib/platform/";
const portal = "^lib/portal/";
const components = "^components/";
const app = "^app/";
const env = "^lib/(env[\\w-]*|stored-secret)\\.ts$";
const format = "^lib/format(\\.ts$|/)";
const tests = "\\.test\\.tsx?$|/testing[^/]*\\.ts$";

const ours = "^(app|components|lib|scripts|e2e)/|^server\\.ts$";
const serverPackages = [
  "pg",
  "pg-boss",
  "drizzle-orm",
  "hono",
  "@hono",
  "pino",
  "@node-rs",
  "@aws-sdk",
  "nodemailer",
  "otpauth",
  "rate-limiter-flexible",
  "@simplewebauthn/server",
  "@zxcvbn-ts",
];

/** Matches the named packages and everything inside them. */
function packages(names) {
  return `^node_modules/(${names.join("|")})/`;
}

/** The rooms that `room` may import, itself included. Its tests may import more. */
function reaches(name, room, rooms) {
  return {
    name: `${name}-reaches-only-its-rooms`,
    severity: "error",
    from: { path: room, pathNot: tests },
    to: { path: ours, pathNot: [room, ...rooms] },
  };
}

/** The only packages that `room` may import; nothing of Node either. */
function needsOnly(name, room, names) {
  return {
    name: `${name}-needs-only-its-packages`,
    severity: "error",
    from: { path: room, pathNot: tests },
    to: { pathNot: [ours, ...(names.length > 0 ? [packages(names)] : [])] },
  };
}

/** Packages that belong to another side. */
function keepsOut(name, room, names) {
  return {
    name: `${name}-keeps-out-other-sides`,
    severity: "error",
    from: { path: room, pathNot: tests },
    to: { path: packages(names) },
  };
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    reaches("contract", contract, []),
    needsOnly("contract", contract, ["zod"]),
    reaches("parameters", parameters, [contract]),
    needsOnly("parameters", parameters, ["zod"]),
    reaches("client", client, [contract]),
    needsOnly("client", client, ["@tanstack"]),
    reaches("platform", platform, [contract, parameters]),
    keepsOut("platform", platform, ["next", "react", "react-dom", "@tanstack"]),
    reaches("portal", portal, [contract, parameters, client, env, format]),
    keepsOut("portal", portal, serverPackages),
    reaches("components", components, [contract, parameters, client, format, `${portal}actions/`]),
    keepsOut("components", components, [...serverPackages, "jose"]),
    reaches("app", app, [contract, components, client, portal, format]),
    keepsOut("app", app, [...serverPackages, "jose"]),
    reaches("server", "^server\\.ts$", [
      platform,
      env,
      "^lib/contract/headers\\.ts$",
      "^lib/(client-address|forward|front-door|patient-server|stored-secret)\\.ts$",
    ]),
    reaches("env", env, []),
    {
      name: "components-know-only-the-types-of-the-contract",
      comment:
        "Schemas are for servers and forms; a browser that shows a page doesn't load them. " +
        "The lifecycle and the texts of messages need no schema.",
      severity: "error",
      from: { path: components, pathNot: "^components/(form|parameters)/" },
      to: {
        path: contract,
        pathNot: "^lib/contract/(lifecycle|message)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "platform-is-loaded-only-when-it-is-opened",
      comment: "With PLATFORM_URL the process must never load it.",
      severity: "error",
      from: { path: "^server\\.ts$" },
      to: { path: platform, dependencyTypesNot: ["type-only"], dynamic: false },
    },
    {
      name: "tests-stay-out-of-the-product",
      severity: "error",
      from: { pathNot: `${tests}|^scripts/|^e2e/` },
      to: { path: tests },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-undeclared-packages",
      severity: "error",
      from: { path: "^(app|components|lib|server\\.ts)" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-development-packages-in-the-product",
      severity: "error",
      from: { path: "^(app|components|lib|server\\.ts)", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
