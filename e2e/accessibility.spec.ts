import { equal } from "../lib/client/filter";
import type { AccountKey } from "../lib/platform/seed/accounts";
import type { PersonKey } from "../lib/platform/seed/people";
import { expect, test } from "./fixtures";
import type { World } from "./platform";
import { expectSound } from "./sound";
import { expectErrors } from "./wizard";

const program = "/program/programs/PRG-6120-7001";
const withFiles = "/program/programs/PRG-1234-5678";
/** The certificate of the documents, with 46 products. */
const longest = "/program/certificates/CER-1495-4162-8138";
const lists = ["/program/programs", "/program/enrollments", "/program/certificates"];

type Reader = {
  person: PersonKey;
  account: AccountKey;
  paths: string[];
  /** Noun and status → the tabs that are walked beside the first; every status has to be there. */
  objects: Record<string, string[]>;
};

const readers: Reader[] = [
  {
    person: "ingrid",
    account: "fjordline",
    paths: [
      "/",
      ...lists.flatMap((path) => [path, `${path}?q=nothing-of-that-name`]),
      ...tabsOf(program, ["", "certificates", "terms", "media", "documentation"]),
      ...tabsOf(withFiles, ["media", "documentation"]),
      "/program/programs/PRG-0000-0000",
      ...["", "/profile", "/security", "/security/codes", "/users", "/users/new"].map(
        (path) => `/settings${path}`,
      ),
      "/settings/users?q=nobody-of-that-name",
    ],
    objects: {
      "enrollments Draft": [],
      "enrollments Querying": [],
      "enrollments Processing": [],
      "enrollments Completed": ["parameters", "entities", "notes", "attachments", "details"],
      "enrollments Failed": [],
      "enrollments Deleted": [],
      "certificates Pending": [],
      "certificates Active": ["parameters", "enrollments", "products", "terms", "details"],
      "certificates Updating": [],
      "certificates Expired": [],
      "certificates Terminated": [],
    },
  },
  {
    person: "grace",
    account: "northlight",
    paths: ["/", ...lists, ...tabsOf(program, ["", "parameters", "templates", "settings"])],
    objects: {
      "enrollments Processing": ["general"],
      "enrollments Querying": [],
      "enrollments Completed": [],
      "certificates Active": [],
    },
  },
  {
    person: "elena",
    account: "operations",
    paths: ["/", ...lists, program, ...tabsOf(longest, ["", "products", "parameters"])],
    objects: { "enrollments Processing": [] },
  },
];

// A finding names its element and its page; recording each page costs as much as checking it.
test.use({ trace: "off" });

test("the sign-in page is sound", async ({ openPage }) => {
  const page = await openPage();
  await page.goto("/sign-in");
  await expectSound(page);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expectErrors(page, ["Enter your e-mail address.", "Enter your password."]);
  await expectSound(page);
});

test("the pages of those who aren't signed in are sound", async ({ openPage }) => {
  const page = await openPage();
  for (const path of ["/forgot-password", "/reset-password#code", "/reset-password", "/outbox"]) {
    await page.goto("/sign-in");
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectSound(page);
  }
});

for (const { person, account, paths, objects } of readers) {
  test(`the pages of ${account} are sound in light and dark`, async ({ signedIn, world }) => {
    test.setTimeout(240_000);
    const page = await signedIn(person);
    const found = await Promise.all(
      Object.entries(objects).map(async ([name, tabs]) =>
        tabsOf(await oneOf(world, account, name), ["", ...tabs]),
      ),
    );
    for (const path of [...paths, ...found.flat()]) {
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectSound(page);
      });
    }
  });
}

function tabsOf(path: string, tabs: string[]) {
  return tabs.map((tab) => (tab ? `${path}?tab=${tab}` : path));
}

/** The page of the oldest object that `name` describes: one of the demo world's, which has the most to show. */
async function oneOf(world: World, account: AccountKey, name: string) {
  const [noun, status = ""] = name.split(" ");
  const query = { limit: 1, order: "audit.created.at", filter: equal("status", status) };
  const { data } =
    noun === "enrollments"
      ? await world(account)("listEnrollments", { query })
      : await world(account)("listCertificates", { query });
  expect(data.length, `${name} in the demo world`).toBe(1);
  return `/program/${noun}/${data[0]?.id}`;
}
