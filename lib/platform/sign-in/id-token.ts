import { errors, jwtVerify } from "jose";
import { z } from "zod";
import type { IdTokenSignIn } from "@/lib/contract/session";
import { digest } from "../access";
import type { Context, SsoSettings } from "../context";
import { tickets } from "../store/schema-identity";
import { keysOf } from "./provider";

const toleranceSeconds = 60;
const maxAge = "10 min";
/** Signatures by a key that only the provider has; never `none`, never a shared secret. */
const algorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
];

/** What an ID token says of a person; a claim in a shape that isn't the standard's counts as absent. */
const Claims = z.looseObject({
  sub: z.string().min(1),
  exp: z.number(),
  nonce: z.string(),
  azp: z.string().optional(),
  aud: z.union([z.string(), z.array(z.string())]),
  email: z.string().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  given_name: z.string().optional().catch(undefined),
  family_name: z.string().optional().catch(undefined),
});
export type Claims = z.infer<typeof Claims>;

/** The ID token can't be taken; `message` says why, for the log. */
export class IdTokenRefusal extends Error {}

/**
 * The claims of an ID token that the provider made for this client within the last ten minutes, for the sign-in that chose
 * `nonce`, and that nobody has brought before (OpenID Connect Core §3.1.3.7). Throws IdTokenRefusal otherwise.
 */
export async function claimsOf(
  context: Context,
  { issuer, clientId }: SsoSettings,
  { idToken, nonce }: IdTokenSignIn,
): Promise<Claims> {
  const claims = await verified(context, { issuer, clientId }, idToken);
  if (claims.nonce !== nonce) throw new IdTokenRefusal("The nonce is another.");
  const hasSeveralAudiences = Array.isArray(claims.aud) && claims.aud.length > 1;
  if (hasSeveralAudiences && claims.azp === undefined)
    throw new IdTokenRefusal("The token has several audiences and doesn't say for whom it is.");
  if (claims.azp !== undefined && claims.azp !== clientId)
    throw new IdTokenRefusal("The token is for another client.");
  await spend(context, { idToken, exp: claims.exp });
  return claims;
}

async function verified(
  { clock }: Context,
  { issuer, clientId }: Pick<SsoSettings, "issuer" | "clientId">,
  idToken: string,
) {
  const keys = await keysOf(issuer);
  try {
    const { payload } = await jwtVerify(idToken, keys, {
      issuer,
      audience: clientId,
      algorithms,
      maxTokenAge: maxAge,
      clockTolerance: toleranceSeconds,
      requiredClaims: ["sub", "exp", "iat", "nonce"],
      currentDate: clock(),
    });
    return Claims.parse(payload);
  } catch (error) {
    if (error instanceof z.ZodError) throw new IdTokenRefusal("A claim has no usable value.");
    if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout) throw error;
    throw new IdTokenRefusal(error.code);
  }
}

/** By what is signed, not by the whole token: one signature can be written in several ways. */
async function spend(
  { store, clock }: Context,
  { idToken, exp }: { idToken: string; exp: number },
) {
  const signed = idToken.slice(0, idToken.lastIndexOf("."));
  const spent = await store.db
    .insert(tickets)
    .values({
      id: digest(`id-token ${signed}`),
      kind: "id-token",
      createdAt: clock(),
      expiresAt: new Date((exp + 2 * toleranceSeconds) * 1000),
    })
    .onConflictDoNothing()
    .returning({ id: tickets.id });
  if (spent.length === 0) throw new IdTokenRefusal("The token was brought before.");
}

/** The person's groups by the claim that the operator names: a list of words, or one. */
export function groupsIn(
  claims: Claims,
  { groupClaim }: Pick<SsoSettings, "groupClaim">,
): string[] {
  const value = claims[groupClaim];
  return [value].flat().filter((group) => typeof group === "string");
}
