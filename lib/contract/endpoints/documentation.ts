import { z } from "zod";
import { type Endpoint, get } from "../endpoint";

/** The API's own description; an OpenAPI 3.1 document for everybody. */
export const documentationEndpoints = {
  getOpenApiDocument: { ...get("/openapi.json", z.looseObject({})), roles: ["Anyone"] },
} as const satisfies Record<string, Endpoint>;
