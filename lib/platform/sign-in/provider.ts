import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";
import { z } from "zod";

const timeoutMs = 5000;
const rediscoverMs = 60 * 60 * 1000;

const Discovery = z.looseObject({ issuer: z.string(), jwks_uri: z.url() });

type Provider = { keys: JWTVerifyGetKey; foundAt: number };

const providers = new Map<string, Promise<Provider>>();

/**
 * The keys with which an OpenID provider signs, found by its discovery document. Kept for an hour; jose fetches new keys
 * itself when a token names one that it doesn't know.
 */
export async function keysOf(issuer: string): Promise<JWTVerifyGetKey> {
  const known = await providers.get(issuer)?.catch(() => undefined);
  if (known && Date.now() - known.foundAt < rediscoverMs) return known.keys;
  const found = discover(issuer);
  providers.set(issuer, found);
  return (await found).keys;
}

/** The document must name the issuer letter for letter (OpenID Connect Discovery §4.3). */
async function discover(issuer: string): Promise<Provider> {
  const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await fetch(url, {
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`The OpenID provider answered ${response.status} for ${url}.`);
  const document = Discovery.parse(await response.json());
  if (document.issuer !== issuer) {
    throw new Error(`The OpenID provider at ${issuer} calls itself ${document.issuer}.`);
  }
  const keysUrl = new URL(document.jwks_uri);
  if (keysUrl.protocol !== "https:" && new URL(issuer).protocol === "https:") {
    throw new Error(`The OpenID provider at ${issuer} tells its keys without https.`);
  }
  return {
    keys: createRemoteJWKSet(keysUrl, { timeoutDuration: timeoutMs }),
    foundAt: Date.now(),
  };
}
