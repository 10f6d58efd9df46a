import type { Reply } from "../call";
import { openApiDocument } from "../openapi/document";

let text: string | undefined;

/** The document of the API; it depends on the program's version alone, so it is written once. */
export async function getOpenApiDocument(): Promise<Reply> {
  text ??= JSON.stringify(openApiDocument());
  return text;
}
