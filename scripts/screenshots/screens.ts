import type { World } from "../../e2e/platform";
import type { AccountKey } from "../../lib/platform/seed/accounts";
import type { PersonKey } from "../../lib/platform/seed/people";

type Screen = { name: string; person?: PersonKey; path: string };

const viewers = [
  { role: "client", person: "ingrid", account: "fjordline" },
  { role: "vendor", person: "grace", account: "northlight" },
  { role: "operations", person: "elena", account: "operations" },
] as const satisfies { role: string; person: PersonKey; account: AccountKey }[];

const programs = "/program/programs";
const enrollments = "/program/enrollments";
const certificates = "/program/certificates";
const fiveGroups = `${programs}/PRG-6120-7001`;

const clientTabs = ["general", "certificates", "terms", "media", "documentation"];
const vendorTabs = [...clientTabs, "parameters", "templates", "settings", "audit-trail"];

/** Every screen that an address leads to, in the demo world as it was made. */
export async function screensOf(world: World): Promise<Screen[]> {
  const lists = await Promise.all(viewers.map((viewer) => listScreens(viewer, world)));
  return [
    { name: "sign-in", path: "/sign-in" },
    ...lists.flat(),
    ...programScreens,
    ...settingsScreens,
    { name: "not-found-client", person: "ingrid", path: `${programs}/PRG-0000-0000` },
    { name: "not-found-nobody", path: "/nothing" },
    { name: "error-address-client", person: "ingrid", path: `${enrollments}?sort=nothing&page=x` },
    { name: "certificate-46-products-client", ...products("michael") },
    { name: "certificate-46-products-general-client", ...products("michael", "general") },
    { name: "certificate-46-products-operations", ...products("elena") },
  ];
}

const programScreens: Screen[] = [
  ...tabScreens("program-eligible", { person: "ingrid", path: fiveGroups, tabs: clientTabs }),
  ...tabScreens("program-own", { person: "grace", path: fiveGroups, tabs: vendorTabs }),
  ...tabScreens("program-operations", { person: "elena", path: fiveGroups, tabs: ["parameters"] }),
  program("program-not-eligible", "ingrid", "PRG-6120-7003"),
  program("program-link-only", "ingrid", "PRG-7745-8002"),
  program("program-german", "ingrid", "PRG-7745-8001"),
  program("program-microsoft", "ingrid", "PRG-1234-5678"),
  program("program-microsoft-csp", "ingrid", "PRG-1650-4402"),
  program("program-unpublished", "grace", "PRG-6120-7004"),
  program("program-draft", "sabine", "PRG-7745-8004"),
  { name: "program-settings", person: "grace", path: `${fiveGroups}/settings` },
  { name: "program-settings-client", person: "ingrid", path: `${fiveGroups}/settings` },
  { name: "wizard-refused", person: "ingrid", path: `${programs}/PRG-6120-7003/enroll` },
];

const settingsScreens: Screen[] = [
  { name: "settings-client", person: "ingrid", path: "/settings" },
  { name: "settings-vendor", person: "jonas", path: "/settings" },
  { name: "api-tokens-vendor", person: "jonas", path: "/settings/api-tokens" },
  { name: "api-tokens-operations", person: "elena", path: "/settings/api-tokens" },
  { name: "api-tokens-empty", person: "jonas", path: "/settings/api-tokens?q=nothing" },
  { name: "api-token-new", person: "jonas", path: "/settings/api-tokens/new" },
  ...tabScreens("api-token", {
    person: "jonas",
    path: "/settings/api-tokens/TKN-7745-0001",
    tabs: ["general", "modules", "audit-trail"],
  }),
  { name: "webhooks-vendor", person: "jonas", path: "/settings/webhooks" },
  { name: "webhooks-empty", person: "grace", path: "/settings/webhooks" },
  { name: "webhook-new", person: "jonas", path: "/settings/webhooks/new" },
  { name: "audit-trail-vendor", person: "jonas", path: "/settings/audit-trail" },
  { name: "audit-trail-client", person: "ingrid", path: "/settings/audit-trail" },
  { name: "audit-trail-empty", person: "ingrid", path: "/settings/audit-trail?q=nothing" },
];

function program(name: string, person: PersonKey, id: string): Screen {
  return { name, person, path: `${programs}/${id}` };
}

function products(person: PersonKey, tab = "products") {
  return { person, path: `${certificates}/CER-1495-4162-8138?tab=${tab}` };
}

type Tabbed = { person: PersonKey; path: string; tabs: string[] };

function tabScreens(name: string, { person, path, tabs }: Tabbed): Screen[] {
  return tabs.map((tab) => ({ name: `${name}-${tab}`, person, path: `${path}?tab=${tab}` }));
}

type Viewer = (typeof viewers)[number];

/** Home, the lists in their states, and one enrollment and certificate of every status. */
async function listScreens({ role, person, account }: Viewer, world: World): Promise<Screen[]> {
  const query = { limit: 100, order: "name", select: "-*,id,status" };
  const held = await world(account)("listEnrollments", { query });
  const granted = await world(account)("listCertificates", { query });
  const paths: Record<string, string> = {
    home: "/",
    programs,
    "programs-page-2": `${programs}?rows=5&page=2`,
    "programs-no-match": `${programs}?q=nothing-of-that-name`,
    enrollments,
    "enrollments-querying": `${enrollments}?status=Querying`,
    "enrollments-empty": `${enrollments}?q=nothing-of-that-name`,
    certificates,
    "certificates-expired": `${certificates}?status=Expired`,
    "certificates-empty": `${certificates}?q=nothing-of-that-name`,
  };
  return [
    ...Object.entries(paths).map(([name, path]) => ({ name: `${name}-${role}`, person, path })),
    ...oneOfEveryStatus(held.data, enrollments).flatMap(({ status, path }) =>
      tabScreens(`enrollment-${status}-${role}`, { person, path, tabs: enrollmentTabs(status) }),
    ),
    ...oneOfEveryStatus(granted.data, certificates).flatMap(({ status, path }) =>
      tabScreens(`certificate-${status}-${role}`, { person, path, tabs: certificateTabs(status) }),
    ),
  ];
}

/** The tabs look alike in every status, so they are taken once. */
function enrollmentTabs(status: string) {
  const first = status === "processing" ? "" : "general";
  return status === "querying"
    ? [first, "parameters", "entities", "notes", "attachments", "details", "audit-trail"]
    : [first];
}

function certificateTabs(status: string) {
  return status === "active"
    ? ["general", "parameters", "enrollments", "products", "terms", "details", "audit-trail"]
    : ["general"];
}

type Stated = { id: string; status?: string };

function oneOfEveryStatus(objects: readonly Stated[], list: string) {
  const byStatus = new Map(objects.map(({ id, status }) => [status?.toLowerCase() ?? "", id]));
  return [...byStatus].map(([status, id]) => ({ status, path: `${list}/${id}` }));
}
