import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { Provider } from "oidc-provider";
import * as client from "openid-client";

const clientId = "portal";
const redirectUri = "https://portal.example/api/sign-in/callback";
const scope = "openid profile email groups";

/** What the provider says of a person, by their subject. */
export type Directory = Map<string, Record<string, unknown>>;

/**
 * A real OpenID provider on a port of this machine, whose people are those in `directory`: whoever is named by `login_hint`
 * is signed in there. `idTokenFor` gets an ID token by the code flow with PKCE; `signed` makes one with its key.
 */
export async function openProvider(directory: Directory) {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: "key-1", use: "sig", alg: "RS256" };
  const server = createServer((request, response) => listener(request, response));
  server.listen(0, "localhost");
  await once(server, "listening");
  const issuer = `http://localhost:${portOf(server.address())}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: "a secret", redirect_uris: [redirectUri] }],
    claims: {
      openid: ["sub"],
      profile: ["name", "given_name", "family_name"],
      email: ["email", "email_verified"],
      groups: ["groups"],
    },
    scopes: ["openid", "profile", "email", "groups"],
    conformIdTokenClaims: false,
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...directory.get(sub) }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ["only for tests"] },
    jwks: { keys: [key] },
  });
  const answer = provider.callback();
  const listener = (request: IncomingMessage, response: ServerResponse) =>
    request.url?.startsWith("/interaction/")
      ? letIn(provider, request, response)
      : answer(request, response);
  return {
    issuer,
    clientId,
    idTokenFor: (subject: string) => idTokenFor(issuer, subject),
    signed: (claims: JWTPayload) =>
      new SignJWT({ iss: issuer, aud: clientId, ...claims })
        .setProtectedHeader({ alg: "RS256", kid: "key-1" })
        .sign(privateKey),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A server that listens on TCP has an address of this shape. */
function portOf(address: unknown) {
  return (address as AddressInfo).port;
}

/** Instead of pages with a form: the person that the client has named is signed in and agrees to everything. */
async function letIn(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const { params } = await provider.interactionDetails(request, response);
  const accountId = String(params.login_hint);
  const grant = new provider.Grant({ accountId, clientId });
  grant.addOIDCScope(scope);
  const grantId = await grant.save();
  await provider.interactionFinished(request, response, {
    login: { accountId },
    consent: { grantId },
  });
}

async function idTokenFor(issuer: string, subject: string) {
  const config = await client.discovery(new URL(issuer), clientId, "a secret", undefined, {
    execute: [client.allowInsecureRequests],
  });
  const [verifier, nonce, state] = [client.randomPKCECodeVerifier(), randomUUID(), randomUUID()];
  const start = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope,
    nonce,
    state,
    login_hint: subject,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  const back = await follow(start);
  const tokens = await client.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: verifier,
    expectedNonce: nonce,
    expectedState: state,
  });
  if (!tokens.id_token) throw new Error("The provider gave no ID token.");
  return { idToken: tokens.id_token, nonce };
}

/** A browser with nothing but cookies, until the provider sends it back to the portal. */
async function follow(start: URL) {
  const cookies = new Map<string, string>();
  let url = start;
  while (!url.href.startsWith(redirectUri)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (!location) throw new Error(`The provider answered ${response.status} at ${url.pathname}.`);
    url = new URL(location, url);
  }
  return url;
}
