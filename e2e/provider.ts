import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { Provider } from "oidc-provider";

/** What the company says of each of its people, by the name that they sign in with. */
type People = Record<string, { email?: string; name?: string; groups?: string[] }>;

const clientId = "program-portal";
const clientSecret = "the portal's secret at the company, long enough";

/** A real OpenID provider on a free port of this machine, before it knows from where people will come. */
export async function startProvider(people: People) {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A name instead of the address: browsers don't share cookies between them.
  const issuer = `http://localhost:${addressOf(server.address()).port}`;
  return {
    issuer,
    /** The settings of a portal whose people sign in here. */
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: "Fjordline",
    },
    /** From now on people may come from the portal at this address. */
    async open(portalUrl: string) {
      const provider = providerFor({ issuer, people, portalUrl });
      server.on("request", provider.callback());
    },
    /** Whose token this is; undefined when it isn't good. */
    async ownerOf(accessToken: string): Promise<string | undefined> {
      const headers = { authorization: `Bearer ${accessToken}` };
      const answer = await fetch(`${issuer}/me`, { headers });
      const { sub }: { sub?: string } = answer.ok ? await answer.json() : {};
      return sub;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export type CompanyProvider = Awaited<ReturnType<typeof startProvider>>;

function providerFor({
  issuer,
  people,
  portalUrl,
}: {
  issuer: string;
  people: People;
  portalUrl: string;
}) {
  return new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${portalUrl}/sign-in/sso/callback`],
      },
    ],
    claims: {
      openid: ["sub", "groups"],
      email: ["email", "email_verified"],
      profile: ["name"],
    },
    conformIdTokenClaims: false,
    cookies: { keys: ["only for this test"] },
    ttl: { AccessToken: 600, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, email_verified: true, ...people[sub] }),
    }),
  });
}

/** A server that listens on a port has an address of this form. */
function addressOf(address: string | AddressInfo | null) {
  return address as AddressInfo;
}

/** What a person does at the provider: says who they are and agrees. */
export async function signInAtProvider(page: Page, name: string) {
  await page.getByPlaceholder("Enter any login").fill(name);
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}
