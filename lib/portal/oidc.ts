import "server-only";
import * as client from "openid-client";
import { z } from "zod";
import { env } from "@/lib/env";
import type { OidcEnv } from "@/lib/env-identity";
import { readOwnCookie, writeOwnCookie } from "./own-cookie";
import { returnTo } from "./return-to";
import { ownKey, seal, unseal } from "./sealing";

const cookieName = "portal-sso";
const purpose = "sign-in with a provider";
const patienceMinutes = 10;
/** Below the portal's origin; what the provider has to know as the client's redirect address. */
export const callbackPath = "/sign-in/sso/callback";

/** What the provider told of a person: an ID token for this client, and a token to act with at a platform. */
export type ProviderAnswer = {
  idToken: string;
  nonce: string;
  accessToken: string;
  name: string;
  email?: string | undefined;
  returnTo: string;
};

/** What has to come back with the person; only this browser has it, sealed, for ten minutes. */
const Attempt = z.looseObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});

/** The name of the provider for people; undefined where there is none. */
export function providerName(): string | undefined {
  return env().oidc?.name;
}

/** Where to send the browser for signing in (authorization code with PKCE, RFC 9700); remembers the attempt. */
export async function beginSso(origin: string, target: string): Promise<URL> {
  const { settings, config } = await provider();
  const verifier = client.randomPKCECodeVerifier();
  const attempt = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier,
    returnTo: returnTo(target),
  };
  const exp = Math.floor(Date.now() / 1000) + patienceMinutes * 60;
  const sealed = await seal({ ...attempt, exp }, ownKey(purpose));
  await writeOwnCookie(cookieName, sealed, { maxAge: patienceMinutes * 60 });
  return client.buildAuthorizationUrl(config, {
    redirect_uri: `${origin}${callbackPath}`,
    scope: settings.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
}

/**
 * Takes what the provider sent the browser back with, once: state, issuer, code, and the ID token's signature,
 * audience, age and nonce are checked by the library. Rejects anything that doesn't belong to this browser's attempt.
 */
export async function finishSso(current: URL): Promise<ProviderAnswer> {
  const { config } = await provider();
  const sealed = await readOwnCookie(cookieName);
  await writeOwnCookie(cookieName, "", { maxAge: 0 });
  const attempt = Attempt.parse(sealed && (await unseal(sealed, ownKey(purpose))));
  const tokens = await client.authorizationCodeGrant(config, current, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  });
  const claims = Claims.parse(tokens.claims());
  return {
    idToken: z.string().parse(tokens.id_token),
    nonce: attempt.nonce,
    accessToken: tokens.access_token,
    name: claims.name ?? claims.preferred_username ?? claims.email ?? claims.sub,
    email: claims.email,
    returnTo: attempt.returnTo,
  };
}

const Claims = z.looseObject({
  sub: z.string(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
});

let known: Promise<client.Configuration> | undefined;

/** The provider's own description, read on first use; one that could not be read is asked for again. */
async function provider(): Promise<{ settings: OidcEnv; config: client.Configuration }> {
  const settings = env().oidc;
  if (!settings) throw new Error("No OpenID provider is set.");
  known ??= discover(settings).catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return { settings, config: await known };
}

/** Plain http only to a provider on this machine, as `env-identity.ts` makes sure. */
function discover({ issuer, clientId, clientSecret }: OidcEnv) {
  const execute = issuer.startsWith("http:") ? [client.allowInsecureRequests] : [];
  const authentication = clientSecret ? undefined : client.None();
  return client.discovery(new URL(issuer), clientId, clientSecret, authentication, {
    execute,
    timeout: 10,
  });
}
