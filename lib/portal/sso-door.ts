import "server-only";
import { ProblemError } from "@/lib/contract/problem";
import { bearerSession } from "./bearer";
import { beginSso, finishSso, type ProviderAnswer, providerName } from "./oidc";
import { ownOrigin } from "./own-origin";
import { platform } from "./platform";
import { rawSearch } from "./raw-search";
import { signInPath } from "./return-to";
import { type Held, writeHeld } from "./session-cookie";
import { shownProblem } from "./shown-problem";
import { type SignInNotice, writeNotice } from "./sign-in-notice";

/** The way to the provider. A link leads here, so that it also works before any script. */
export async function startSso(request: Request): Promise<Response> {
  if (!providerName()) return new Response("There is no single sign-on here.", { status: 404 });
  const target = new URL(request.url).searchParams.get("returnTo") ?? "/";
  if (!isAsked(request)) return sendTo(signInPath(target));
  try {
    return sendTo(String(await beginSso(ownOrigin(request.headers), target)));
  } catch (error) {
    shownProblem(error);
    return backToSignIn("sso-unreachable", target);
  }
}

/** Nobody is signed in by the link or picture of another site: the person presses the button here (ASVS 7.6.2). */
function isAsked({ headers }: Request) {
  return ["same-origin", "none"].includes(headers.get("sec-fetch-site") ?? "none");
}

/** The way back: checks what the provider says and opens the session that the platform gives for it. */
export async function takeSso(request: Request): Promise<Response> {
  const current = new URL(
    `/sign-in/sso/callback?${rawSearch(request.url)}`,
    ownOrigin(request.headers),
  );
  const answer = await finishSso(current).catch((error: unknown) => {
    shownProblem(error);
    return undefined;
  });
  if (!answer) {
    const isDenied = current.searchParams.get("error") === "access_denied";
    return backToSignIn(isDenied ? "sso-denied" : "sso-failed", "/");
  }
  try {
    const isKept = await writeHeld(await heldFor(answer));
    return isKept ? sendTo(answer.returnTo) : backToSignIn("sso-failed", answer.returnTo);
  } catch (error) {
    const { status } = shownProblem(error);
    return backToSignIn(status === 403 ? "sso-stranger" : "sso-failed", answer.returnTo);
  }
}

/**
 * A session of the platform for the ID token. A platform that has no sessions takes the provider's access token
 * itself, as it does from its other clients.
 */
async function heldFor({
  idToken,
  nonce,
  accessToken,
  name,
  email,
}: ProviderAnswer): Promise<Held> {
  try {
    const opened = await platform("createSession", { body: { idToken, nonce } });
    if ("token" in opened) return { token: String(opened.token) };
    throw new Error("A provider's token was answered with a second step.");
  } catch (error) {
    if (!(error instanceof ProblemError) || !hasNoSessions(error)) throw error;
    const bearer = { name, ...(email && { email }) };
    await bearerSession(bearer, accessToken);
    return { token: accessToken, bearer };
  }
}

/** A platform that knows the address refuses a token with 400 or 403; one that doesn't, with these. */
function hasNoSessions({ problem }: ProblemError) {
  return [401, 404, 405, 501].includes(problem.status);
}

async function backToSignIn(kind: SignInNotice["kind"], target: string) {
  await writeNotice({ kind });
  return sendTo(signInPath(target));
}

/** A path of this portal stays relative, whatever name the portal is reached by. */
function sendTo(location: string) {
  return new Response(null, {
    status: 303,
    headers: { location, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}
