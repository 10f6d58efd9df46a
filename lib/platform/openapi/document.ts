import type { Endpoint } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints";
import { problemOf } from "@/lib/contract/problem";
import { operationOf } from "./operation";
import { componentSchemas } from "./schemas";

/** Below what every path of the endpoints table is served (contract §1). */
const base = "/public/v1";

/** The OpenAPI 3.1 document of what this platform serves: a fold over the endpoints table. */
export function openApiDocument() {
  return {
    openapi: "3.1.1",
    info: {
      title: "Program API",
      version: "1",
      description:
        "Programs, parameters, enrollments and certificates, compatible with the SoftwareOne Marketplace Program API. Every refusal is a problem document (RFC 9457).",
    },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    paths: pathsOf(),
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An API token of your account." },
      },
      schemas: { ...componentSchemas(), ListMeta: listMeta },
      responses: Object.fromEntries(
        Object.entries(refusals).map(([status, text]) => [status, refusal(status, text)]),
      ),
    },
  };
}

function pathsOf() {
  const paths: Record<string, Record<string, unknown>> = {};
  const table: [string, Endpoint][] = Object.entries(endpoints);
  for (const [name, endpoint] of table) {
    const path = `${base}${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) };
  }
  return paths;
}

const listMeta = {
  type: "object",
  required: ["pagination"],
  properties: {
    pagination: {
      type: "object",
      required: ["offset", "limit", "total"],
      properties: {
        offset: { type: "integer" },
        limit: { type: "integer" },
        total: { type: "integer" },
      },
      additionalProperties: false,
    },
    omitted: { type: "array", items: { type: "string" } },
  },
};

const refusals: Record<string, string> = {
  400: "Something in the request is not right, or the object's state does not allow it; `errors` names each field.",
  401: "The token is missing, unknown, disabled or has expired.",
  403: "The account may not do this.",
  404: "Unknown, deleted, or of another account.",
  409: "The first request with this Idempotency-Key is still in the making.",
  412: "The object is at another revision than `If-Match` says.",
  413: "The body or a file is larger than allowed.",
  415: "The body is of a type that this operation does not take.",
  422: "This Idempotency-Key was used for another request.",
  429: "The token, the account or the address has made as many requests as it may; `Retry-After` says in how many seconds to go on. Every answer's `RateLimit` tells what is left.",
};

function refusal(status: string, description: string) {
  const { title } = problemOf(Number(status));
  const schema = { $ref: "#/components/schemas/Problem" };
  return {
    description: `${title}. ${description}`,
    content: { "application/problem+json": { schema } },
  };
}
