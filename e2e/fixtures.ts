import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { AccountKey } from "../lib/platform/seed/accounts";
import type { PersonKey } from "../lib/platform/seed/people";
import { type World, worldAt } from "./platform";
import { signIn } from "./sign-in";

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

type Fixtures = {
  /** The platform of this project's server, by account. */
  world: World;
  /**
   * A page in a browser of its own, of nobody unless `state` says who, on the project's server unless `url` names
   * another. The test fails when it throws, or tries what its policy forbids.
   */
  openPage: (state?: StorageState, url?: string) => Promise<Page>;
  /** A page of a person, whose session the tests of a worker share. */
  signedIn: (person: PersonKey) => Promise<Page>;
  /** The same with a session that nobody else uses, for tests that end or switch it. */
  freshlySignedIn: (person: PersonKey, account?: AccountKey) => Promise<Page>;
};

type WorkerFixtures = { sessions: Map<PersonKey, StorageState> };

export const test = base.extend<Fixtures, WorkerFixtures>({
  sessions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs from here.
    async ({}, use) => use(new Map()),
    { scope: "worker" },
  ],

  world: async ({ baseURL }, use) => use(worldAt(baseURL ?? "")),

  openPage: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    const thrown: string[] = [];
    const forbidden: string[] = [];
    await use(async (storageState, url = baseURL) => {
      const context = await browser.newContext({ storageState, baseURL: url });
      contexts.push(context);
      context.on("weberror", (error) => thrown.push(String(error.error().stack)));
      context.on("console", (message) => {
        if (aboutPolicy.test(message.text())) forbidden.push(message.text());
      });
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(thrown, "no page throws").toEqual([]);
    expect(forbidden, "no page tries what its policy forbids").toEqual([]);
  },

  signedIn: async ({ openPage, sessions }, use) =>
    use(async (person) => {
      const known = sessions.get(person);
      const page = await openPage(known);
      if (known) return page;
      await signIn(page, person);
      sessions.set(person, await page.context().storageState());
      return page;
    }),

  freshlySignedIn: async ({ openPage }, use) =>
    use(async (person, account) => {
      const page = await openPage();
      await signIn(page, person, account);
      return page;
    }),
});

/** What Chromium writes to the console when a page's policy keeps something from happening or can't be read. */
const aboutPolicy = /Content.Security.Policy|Trusted(HTML|Script|Types)|Permissions-Policy/i;

export { expect };
