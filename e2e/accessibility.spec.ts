import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { AccountKey } from "../lib/platform/seed/accounts";
import type { PersonKey } from "../lib/platform/seed/people";
import { expect, test } from "./fixtures";
import type { World } from "./platform";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const program = "/program/programs/PRG-6120-7001";
const lists = ["/program/programs", "/program/enrollments", "/program/certificates"];

const readers: { person: PersonKey; account: AccountKey; paths: string[] }[] = [
  {
    person: "ingrid",
    account: "fjordline",
    paths: [
      "/",
      ...lists.flatMap((path) => [path, `${path}?q=nothing-of-that-name`]),
      ...["general", "certificates", "terms", "media", "documentation"].map(
        (tab) => `${program}?tab=${tab}`,
      ),
      `${program}/enroll`,
      "/program/programs/PRG-0000-0000",
    ],
  },
  {
    person: "grace",
    account: "northlight",
    paths: ["/", ...lists, program, `${program}/settings`],
  },
  { person: "elena", account: "operations", paths: ["/", ...lists, program] },
];

test("the sign-in page is sound", async ({ openPage }) => {
  const page = await openPage();
  await page.goto("/sign-in");
  await expectSound(page);
});

for (const { person, account, paths } of readers) {
  test.fixme(`the pages of ${account} are sound in light and dark`, async ({ signedIn, world }) => {
    test.setTimeout(240_000);
    const page = await signedIn(person);
    for (const path of [...paths, ...(await oneOfEveryStatus(world, account))]) {
      await page.goto(path);
      await test.step(path, () => expectSound(page));
    }
  });
}

/** The pages of one enrollment and one certificate per status that the account has. */
async function oneOfEveryStatus(world: World, account: AccountKey) {
  const query = { limit: 100, select: "-*,id,status" };
  const enrollments = (await world(account)("listEnrollments", { query })).data;
  const certificates = (await world(account)("listCertificates", { query })).data;
  const byStatus = new Map<string, string>();
  for (const { id, status } of enrollments) {
    byStatus.set(`enrollment ${status}`, `/program/enrollments/${id}`);
  }
  for (const { id, status } of certificates) {
    byStatus.set(`certificate ${status}`, `/program/certificates/${id}`);
  }
  return byStatus.values();
}

/** No axe finding in either theme, and nothing that scrolls sideways at 320 px. */
async function expectSound(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, "sideways scroll at 320 px").toBeLessThanOrEqual(0);
  if (size) await page.setViewportSize(size);
}
