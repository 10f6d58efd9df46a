import type { AccountKey } from "../lib/platform/seed/accounts";
import type { PersonKey } from "../lib/platform/seed/people";
import { expect, test } from "./fixtures";
import type { World } from "./platform";
import { expectSound } from "./sound";
import { expectErrors } from "./wizard";

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
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expectErrors(page, ["Enter your e-mail address.", "Enter your password."]);
  await expectSound(page);
});

for (const { person, account, paths } of readers) {
  test(`the pages of ${account} are sound in light and dark`, async ({ signedIn, world }) => {
    test.setTimeout(240_000);
    const page = await signedIn(person);
    for (const path of [...paths, ...(await oneOfEveryStatus(world, account))]) {
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectSound(page);
      });
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
