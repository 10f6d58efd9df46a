import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileList } from "./compile";
import type { ObjectDefinition, Role } from "./object";
import { parseListQuery } from "./query";
import { refusal } from "./testing";
import { certificates, openWorld, programs, type World } from "./testing-world";

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.insert("accounts", { id: "ACC-1", name: "Contoso" }, { id: "ACC-2", name: "Étoile" });
  await world.insert(
    "programs",
    program("A", {
      name: "Alpha",
      status: "Published",
      open: true,
      revision: 3,
      vendor_id: "ACC-1",
    }),
    program("B", {
      name: "50%_\\* off",
      status: "Draft",
      open: false,
      revision: 20,
      vendor_id: "ACC-2",
    }),
    program("C", { name: "Published", status: "Published", website: "" }),
  );
  await world.insert("certificates", ...certificateRows);
});

afterAll(() => world.close());

const audits: Record<string, unknown> = {
  A: { created: { at: "2025-01-10T08:00:00.000Z" }, updated: { at: "2025-01-10T08:00:00.000Z" } },
  B: { created: { at: "2025-06-01T00:00:00.500Z" }, updated: { at: "2025-06-02T00:00:00.000Z" } },
};
const settings: Record<string, unknown> = {
  A: { open: true, expiry: { enabled: true, days: 5, from: "2025-01-31" } },
  B: { open: false, expiry: { enabled: null, days: 20 } },
  C: { open: "true", expiry: { days: "many" } },
};
const products: Record<string, unknown> = {
  A: [
    { id: "PRD-1", name: "Disk", rank: 1 },
    { id: "PRD-2", name: "Tape", rank: 2 },
  ],
  B: [{ id: "PRD-2", name: "Tape", rank: "x" }],
};

function program(key: string, row: Record<string, unknown>) {
  const audit = audits[key] ?? {};
  const created = { A: "2025-01-10T08:00:00.000Z", B: "2025-06-01T00:00:00.500Z" }[key];
  return {
    id: `PRG-${key}`,
    audit,
    created_at: created,
    settings: settings[key],
    products: products[key] ?? [],
    ...row,
  };
}

const certificateRows = [
  {
    id: "CER-1",
    name: "one",
    program_id: "PRG-A",
    client_id: "ACC-2",
    expiration_date: "2026-01-31",
    activated_at: "2025-03-01T10:00:00.123Z",
    revision: 1,
    external_vendor_id: "V-1",
    tags: ["red", "x,y"],
    parameters: {
      ordering: [
        { externalId: "x", value: "y" },
        { externalId: "secret", value: "s", hidden: true },
      ],
      fulfillment: [],
    },
    notes: { text: "hi", at: "2025-01-01T00:00:00.000Z" },
  },
  {
    id: "CER-2",
    name: "",
    program_id: "PRG-B",
    expiration_date: "2026-02-01",
    tags: [],
    parameters: {
      ordering: [
        { externalId: "x", value: "z" },
        { externalId: "q", value: "y" },
      ],
    },
    notes: { text: null },
  },
  { id: "CER-3", tags: "no array" },
];

const keys = async (object: ObjectDefinition, filter: string, role: Role = "Operations") => {
  const search = filter.replaceAll("%", "%25").replaceAll("+", "%2B");
  const { ids, total } = await world.list(object, search, { role });
  expect(total).toBe(ids.length);
  return ids
    .map((id) => String(id).slice(-1))
    .sort()
    .join("");
};

describe("a filter on programs", () => {
  it.each([
    ["id=PRG-A", "A"],
    ["id='PRG-A'", "A"],
    ["ID=PRG-A", "A"],
    ["id=prg-a", ""],
    ["ne(id,PRG-A)", "BC"],
    ["eq(name,status)", "C"],
    ["eq(name,'status')", ""],
    ["ne(name,status)", "AB"],
    ["eq(name,Name)", "ABC"],
    ["status=published", "AC"],
    ["status='PUBLISHED'", "AC"],
    ["status=Nonsense", ""],
    ["ne(status,Nonsense)", "ABC"],
    ["gt(status,Nonsense)", ""],
    ["gt(status,draft)", "AC"],
    ["in(status,(draft,Nonsense))", "B"],
    ["in(status,(Nonsense))", ""],
    ["out(status,(Nonsense))", "ABC"],
    ["out(status,(Draft,Nonsense))", "AC"],
    ["in(id,(PRG-A,'PRG-B'))", "AB"],
    ["in(id,(PRG-A))", "A"],
    ["open=true", "A"],
    ["open=FALSE", "B"],
    ["ne(open,true)", "BC"],
    ["out(open,(true))", "BC"],
    ["not(open=true)", "BC"],
    ["open=null()", "C"],
    ["ne(open,null())", "AB"],
    ["not(open=null())", "AB"],
    ["eq(revision,3)", "A"],
    ["gt(revision,3)", "B"],
    ["ge(revision,3)", "AB"],
    ["lt(revision,20)", "AC"],
    ["le(revision,+20)", "ABC"],
    ["gt(revision,-9007199254740991)", "ABC"],
    ["in(revision,(3,20))", "AB"],
    ["gt(name,Alpha)", "C"],
    ["like(name,Alpha)", "A"],
    ["like(name,alpha)", ""],
    ["ilike(name,alpha)", "A"],
    ["ilike(name,*LPH*)", "A"],
    ["like(name,A*)", "A"],
    ["like(name,*a)", "A"],
    ["like(name,l*)", ""],
    ["like(name,*%*)", "B"],
    ["like(name,*_*)", "B"],
    ["like(name,'50%_\\\\* off')", "B"],
    ["like(name,*\\*)", ""],
    ["like(name,A_pha)", ""],
    ["like(name,A%)", ""],
    ["ilike(vendor.name,'étoile')", "B"],
    ["like(status,*ubl*)", "AC"],
    ["vendor.id=ACC-1", "A"],
    ["vendor.name=Contoso", "A"],
    ["ne(vendor.name,Contoso)", "BC"],
    ["vendor=null()", "C"],
    ["ne(vendor,null())", "AB"],
    ["vendor.id=null()", "C"],
    ["like(icon,*PRG-B*)", "B"],
    ["icon='/programs/PRG-C/icon'", "C"],
  ])("%s", async (filter, expected) => {
    expect(await keys(programs, filter)).toBe(expected);
  });

  it.each([
    ["eq(audit.created.at,2025-01-10T08:00:00.000Z)", "A"],
    ["audit.created.at='2025-01-10T08:00:00Z'", "A"],
    ["audit.created.at='2025-01-10T09:00:00+01:00'", "A"],
    ["Audit.CREATED.at=2025-01-10T08:00", "A"],
    ["gt(audit.created.at,2025-01-10)", "AB"],
    ["gt(audit.created.at,2025-01-11)", "B"],
    [
      'and(gt(audit.created.at,"2025-01-01T00:00:00.000Z"),lt(audit.created.at,"2025-02-01T00:00:00.000Z"))',
      "A",
    ],
    ["audit.created.at=null()", "C"],
    ["audit.created=null()", "C"],
    ["ge(audit.updated.at,2025-06-02)", "B"],
    ["eq(audit.updated.at,audit.created.at)", "AC"],
    ["gt(audit.updated.at,audit.created.at)", "B"],
    ["settings.open=true", "A"],
    ["settings.open=false", "B"],
    ["ne(settings.open,true)", "BC"],
    ["eq(settings.open,open)", "ABC"],
    ["settings.expiry.enabled=null()", "BC"],
    ["gt(settings.expiry.days,9)", "B"],
    ["eq(settings.expiry.days,revision)", "B"],
    ["le(settings.expiry.from,2025-01-31)", "A"],
    ["eq(settings.expiry.from,2025-01-31T00:00:00Z)", "A"],
    ["lt(settings.expiry.from,2025-01-31T12:00:00Z)", "A"],
    ["settings=null()", ""],
    ["statistics=null()", ""],
  ])("inside jsonb: %s", async (filter, expected) => {
    expect(await keys(programs, filter)).toBe(expected);
  });

  it.each([
    ["any(products)", "AB"],
    ["not(any(products))", "C"],
    ["any(products,name=Tape)", "AB"],
    ["any(products,id=PRD-1)", "A"],
    ["any(products,and(id='PRD-2',name=Disk))", ""],
    ["any(products,ID='PRD-2';name=Disk)", "AB"],
    ["all(products,name=Tape)", "BC"],
    ["all(products,ge(rank,1))", "AC"],
    ["any(products,not(name=Tape))", "A"],
    ["any(products,gt(rank,1))", "A"],
    ["any(products,eq(id,name))", ""],
    ["and(any(products),status=Published)", "A"],
    ["products=null()", ""],
  ])("over elements: %s", async (filter, expected) => {
    expect(await keys(programs, filter)).toBe(expected);
  });
});

describe("a filter on certificates", () => {
  it.each([
    ["expirationDate=2026-01-31", "1"],
    ["expirationDate='2026-01-31T00:00:00.000Z'", "1"],
    ["expirationDate='2026-01-31T10:00:00Z'", ""],
    ["ne(expirationDate,'2026-01-31T10:00:00Z')", "123"],
    ["lt(expirationDate,'2026-01-31T10:00:00Z')", "1"],
    ["gt(expirationDate,'2026-01-31T10:00:00Z')", "2"],
    ["ge(expirationDate,2026-01-31)", "12"],
    ["le(expirationDate,2026-01-31)", "1"],
    ["in(expirationDate,(2026-01-31,'2026-02-01T05:00:00Z'))", "1"],
    ["in(expirationDate,('2026-02-01T05:00:00Z'))", ""],
    ["expirationDate=null()", "3"],
    ["activated=2025-03-01T10:00:00.123Z", "1"],
    ["in(activated,(2025-03-01T10:00:00.123Z))", "1"],
    ["lt(activated,9999-12-31)", "1"],
    ["gt(activated,0001-01-01)", "1"],
    ["name=empty()", "2"],
    ["name=''", "2"],
    ["ne(name,empty())", "13"],
    ["name=null()", "3"],
    ["ne(name,one)", "23"],
    ["out(name,(one))", "23"],
    ["like(name,*)", "12"],
    ["not(like(name,*))", "3"],
    ["program.vendor.name=Contoso", "1"],
    ["program.status=draft", "2"],
    ["eq(program.vendor.name,client.name)", "3"],
    ["externalIds.vendor=V-1", "1"],
    ["externalIds=null()", ""],
    ["any(tags)", "1"],
    ["any(tags,self()=red)", "1"],
    ["any(tags,self()='x,y')", "1"],
    ["any(tags,like(self(),r*))", "1"],
    ["all(tags,self()=red)", "23"],
    ["tags=null()", ""],
    ["any(parameters.ordering,and(eq(externalId,'x'),eq(value,'y')))", "1"],
    ["any(parameters.ordering,value=y)", "12"],
    ["any(parameters.fulfillment)", ""],
    ["parameters.fulfillment=null()", "2"],
    ["notes.text=hi", "1"],
    ["notes.text=null()", "23"],
    ["ge(notes.at,'2025-01-01T00:00:00Z')", "1"],
    ["notes.no.such.path=x", ""],
    ["notes=null()", "3"],
    ["terms=null()", ""],
  ])("%s", async (filter, expected) => {
    expect(await keys(certificates, filter)).toBe(expected);
  });

  it("does not let a role filter by what it may not see", async () => {
    const ask = (filter: string, role: Role) => () =>
      compileList(certificates, parseListQuery(filter), { role, where: () => "true" });
    expect(refusal(ask("externalIds.vendor=V-1", "Client")).errors).toEqual({
      "externalIds.vendor": ["Invalid property path."],
    });
    expect(refusal(ask("order=template.name", "Vendor")).message).toBe("Invalid property path.");
    expect(refusal(ask("template.id=x", "Vendor")).message).toBe("Invalid property path.");
    expect(await keys(certificates, "any(parameters.ordering,externalId=secret)", "Client")).toBe(
      "",
    );
    expect(await keys(certificates, "any(parameters.ordering,externalId=secret)", "Vendor")).toBe(
      "1",
    );
    expect(await keys(certificates, "eq(name,externalIds.vendor)", "Client")).toBe("");
  });
});
