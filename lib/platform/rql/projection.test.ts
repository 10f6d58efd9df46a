import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { computed, defineObject, text } from "./object";
import { accountRows, certificateRows, programRows } from "./testing-rows";
import { certificates, openWorld, programs, type World } from "./testing-world";

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.insert("accounts", ...accountRows);
  await world.insert("programs", ...programRows);
  await world.insert("certificates", ...certificateRows);
});

afterAll(() => world.close());

describe("a single object", () => {
  it("shows its default form with references in short form, nulls left out", async () => {
    expect(await world.one(programs, "PRG-1")).toEqual({
      id: "PRG-1",
      revision: 1,
      name: "Backup",
      icon: "/programs/PRG-1/icon",
      status: "Published",
      website: "www.example.com",
      open: true,
      products: [{ id: "PRD-1", name: "Disk", rank: 3, externalIds: {} }],
      vendor: { id: "ACC-1", name: "Contoso", secret: "s1" },
      settings: programRows[0]?.settings,
      statistics: { certificates: 1 },
      audit: programRows[0]?.audit,
    });
  });

  it("keeps empty objects and arrays, drops nulls at every level", async () => {
    expect(await world.one(certificates, "CER-2")).toEqual({
      id: "CER-2",
      previous: { id: "CER-1", name: "Stark EU" },
      externalIds: {},
      parameters: { ordering: [], fulfillment: [] },
      notes: { text: "hi", list: [] },
      audit: {},
      $meta: { omitted: ["terms"] },
    });
  });

  it("writes the members in the order of the definition", async () => {
    const one = await world.one(programs, "PRG-1", { search: "select=audit,name,id" });
    expect(Object.keys(one)).toEqual(Object.keys(programs.properties));
  });

  it("has room for more members than a function takes arguments", async () => {
    const names = Array.from({ length: 120 }, (_, index) => `p${index}`);
    const members = names.map((name) => [name, computed("text", () => `'${name}'`)]);
    const properties = { id: text("id"), ...Object.fromEntries(members) };
    const wide = defineObject({ ...programs, properties, order: "id" });
    const one = await world.one(wide, "PRG-1", { search: "select=-p60" });
    const left = names.filter((name) => name !== "p60");
    expect(Object.keys(one)).toEqual(["id", ...left, "$meta"]);
    expect(one).toMatchObject({ p0: "p0", p49: "p49", p119: "p119" });
  });

  it("writes instants with milliseconds in UTC and dates as days", async () => {
    expect(await world.one(certificates, "CER-1")).toMatchObject({
      activated: "2025-03-01T10:00:00.123Z",
      expirationDate: "2026-01-31",
    });
  });

  it("is absent where the caller may not see it", async () => {
    expect(await world.one(programs, "PRG-9")).toBeNull();
  });

  it("hides from a role what the role may not see, at every level", async () => {
    const client = await world.one(certificates, "CER-1", { role: "Client" });
    expect(client.externalIds).toEqual({});
    expect(client.parameters.ordering).toEqual([{ externalId: "x", value: "12A" }]);
    expect(client.client).toEqual({ id: "ACC-2", name: "Stark" });
    const vendor = await world.one(certificates, "CER-1", { role: "Vendor" });
    expect(vendor.externalIds).toEqual({ vendor: "V-1" });
    expect(vendor.parameters.ordering).toHaveLength(2);
    const program = await world.one(programs, "PRG-1", {
      role: "Client",
      search: "select=statistics",
    });
    expect(program).not.toHaveProperty("statistics");
    expect(program).not.toHaveProperty("$meta");
  });
});

describe("select", () => {
  const select = async (items: string, id = "CER-1") => {
    const { $meta, ...shown } = await world.one(certificates, id, { search: `select=${items}` });
    return { shown, names: Object.keys(shown), omitted: $meta?.omitted };
  };
  const program = {
    id: "PRG-1",
    revision: 1,
    name: "Backup",
    icon: "/programs/PRG-1/icon",
    status: "Published",
    products: programRows[0]?.products,
  };

  it("adds to the default form", async () => {
    const { shown, omitted } = await select("terms");
    expect(shown).toMatchObject({ terms: [{ id: "PTC-1" }], name: "Stark EU" });
    expect(omitted).toBeUndefined();
  });

  it("excludes by name and says so", async () => {
    const { names, omitted } = await select("-audit,-name");
    expect(names).not.toContain("audit");
    expect(omitted).toEqual(["name", "terms", "audit"]);
  });

  it("takes -* as a whitelist and always keeps the id", async () => {
    expect((await select("-*,name")).shown).toEqual({ id: "CER-1", name: "Stark EU" });
    expect((await select("-*,-id")).shown).toEqual({ id: "CER-1" });
    expect((await select("-*,name")).omitted).toEqual(
      Object.keys(certificates.properties).filter((name) => name !== "id" && name !== "name"),
    );
  });

  it("lets an include win wherever it stands", async () => {
    expect((await select("name,-*,-name")).names).toEqual(["id", "name"]);
    expect((await select("-name,+NAME")).names).toContain("name");
  });

  it("shows all with *", async () => {
    const { shown, omitted } = await select("*");
    expect(shown).toMatchObject({ terms: [{ id: "PTC-1" }], program });
    expect(omitted).toBeUndefined();
  });

  it("shows a named reference in its full form", async () => {
    const { shown } = await select("program");
    expect(shown.program).toMatchObject({
      ...program,
      open: true,
      vendor: { id: "ACC-1", name: "Contoso" },
      settings: programRows[0]?.settings,
    });
    expect(shown.program.vendor).not.toHaveProperty("address");
  });

  it("adds a path to the short form of each step", async () => {
    const { shown } = await select("program.vendor.address,client.audit");
    expect(shown.program).toEqual({
      ...program,
      vendor: { id: "ACC-1", name: "Contoso", secret: "s1", address: { city: "Oslo" } },
    });
    expect(shown.client).toEqual({ id: "ACC-2", name: "Stark", audit: {} });
  });

  it("includes what a path enters, whatever excludes it", async () => {
    expect((await select("-*,program.open")).shown).toEqual({
      id: "CER-1",
      program: { ...program, open: true },
    });
    expect((await select("-program,program.open")).shown.program).toEqual({
      ...program,
      open: true,
    });
  });

  it("excludes inside references and groups", async () => {
    expect((await select("-program.products,-program.icon")).shown.program).toEqual({
      id: "PRG-1",
      revision: 1,
      name: "Backup",
      status: "Published",
    });
    const { shown } = await select("program(-*,name,vendor(-name)),-terms(id)");
    expect(shown.program).toEqual({
      id: "PRG-1",
      name: "Backup",
      vendor: { id: "ACC-1", secret: "s1" },
    });
  });

  it("enters objects of the same row", async () => {
    expect((await select("-*,externalIds.vendor")).shown).toEqual({
      id: "CER-1",
      externalIds: { vendor: "V-1" },
    });
    expect((await select("-parameters.ordering")).shown.parameters).toEqual({ fulfillment: [] });
    expect((await select("-*,parameters.fulfillment")).shown.parameters).toEqual({
      fulfillment: [],
    });
  });

  it("enters declared jsonb, and shows undeclared jsonb whole", async () => {
    const only = async (items: string) =>
      world.one(programs, "PRG-1", { search: `select=${items}` });
    expect((await only("-*,Audit.Created.By.Name")).audit).toEqual({
      created: { by: { id: "USR-1", name: "Ana" } },
    });
    expect((await only("-*,settings.open,settings.expiry.days")).settings).toEqual({
      open: true,
      expiry: { days: 30 },
    });
    expect((await only("-settings.expiry.days,-settings.open")).settings).toEqual({
      expiry: { enabled: true, from: "2026-01-31" },
      extra: 1,
    });
    expect((await only("-settings.expiry,settings.expiry.days")).settings).toEqual({
      open: true,
      expiry: { days: 30 },
      extra: 1,
    });
    expect((await only("settings.expiry,-settings.expiry.days")).settings).toEqual({
      open: true,
      expiry: { enabled: true, from: "2026-01-31" },
      extra: 1,
    });
    expect((await only("settings(expiry(-*,days))")).settings.expiry).toEqual({ days: 30 });
    expect((await only("-audit.created.by(*)")).audit.created.by).toEqual({ id: "USR-1" });
    expect((await only("-*,audit.nothing")).audit).toBeUndefined();
    expect((await only("-*,settings(*,-open)")).settings).toEqual({
      expiry: { enabled: true, days: 30, from: "2026-01-31" },
      extra: 1,
    });
    expect((await select("-*,audit.created.by")).shown.audit).toEqual(certificateRows[0]?.audit);
  });

  it("ignores unknown names", async () => {
    const { $meta, ...plain } = await world.one(certificates, "CER-1");
    expect(
      await select("-nothing,nowhere.at.all,sub(x,-y),name.x,__proto__,constructor"),
    ).toMatchObject({
      shown: plain,
      omitted: $meta.omitted,
    });
  });

  it("treats what a role may not see as unknown", async () => {
    const asked = { role: "Vendor" as const, search: "select=-template,template,client.secret" };
    const one = await world.one(certificates, "CER-1", asked);
    expect(one).not.toHaveProperty("template");
    expect(one.$meta).toEqual({ omitted: ["terms"] });
    expect(one.client).toEqual({ id: "ACC-2", name: "Stark" });
  });
});
