import { test as base, type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import type { AccountKey } from "../lib/platform/seed/accounts";
import type { PersonKey } from "../lib/platform/seed/people";
import { demoPerson } from "./people";
import { type World, worldAt } from "./platform";

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

type Fixtures = {
  /** The platform of this project's server, by account. */
  world: World;
  /** A page of a person, in a browser of their own; the session is shared by the tests of a worker. */
  signedIn: (person: PersonKey) => Promise<Page>;
  /** The same with a session that nobody else uses, for tests that end or switch it. */
  freshlySignedIn: (person: PersonKey, account?: AccountKey) => Promise<Page>;
  /** Fails the test when a page has thrown. */
  noPageThrows: undefined;
};

type WorkerFixtures = { sessions: Map<PersonKey, StorageState> };

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  sessions: [({}, use) => use(new Map()), { scope: "worker" }],

  world: ({ baseURL }, use) => use(worldAt(baseURL ?? "")),

  signedIn: ({ browser, sessions }, use) =>
    withContexts(browser, use, async (open, person) => {
      const known = sessions.get(person);
      const page = await open(known);
      if (known) return page;
      await signIn(page, person);
      sessions.set(person, await page.context().storageState());
      return page;
    }),

  freshlySignedIn: ({ browser }, use) =>
    withContexts(browser, use, async (open, person, account?: AccountKey) => {
      const page = await open();
      await signIn(page, person, account);
      return page;
    }),

  noPageThrows: [
    async ({ browser }, use) => {
      const thrown: Error[] = [];
      const listen = (context: BrowserContext) =>
        context.on("weberror", (error) => thrown.push(error.error()));
      for (const context of browser.contexts()) listen(context);
      await use(undefined);
      expect(thrown).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
