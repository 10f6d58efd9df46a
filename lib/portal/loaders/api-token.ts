import "server-only";
import { cache } from "react";
import type { ListQuery } from "@/lib/client/query";
import { load, loadEvery } from "./load";

/** A page of the API tokens that the viewer sees. */
export function loadApiTokens(query: ListQuery) {
  return load("listApiTokens", { query });
}

/** One API token, read once per request. */
export const loadApiToken = cache((tokenId: string) =>
  load("getApiToken", { params: { tokenId } }),
);

/** The modules that a token may be limited to. */
export const loadModules = cache(() => loadEvery((query) => load("listModules", { query })));
