import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileList, type Where } from "./compile";
import { parseListQuery } from "./query";
import { refusal } from "./testing";
import { accountRows, certificateRows, programRows } from "./testing-rows";
import { accounts, certificates, openWorld, programs, type World } from "./testing-world";

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.insert("accounts", ...accountRows);
  await world.insert("programs", ...programRows);
  await world.insert("certificates", ...certificateRows);
});

afterAll(() => world.close());

describe("a list", () => {
  it("names what it leaves out beside the rows, not in them", async () => {
    const { data, omitted } = await world.list(certificates, "");
    expect(omitted).toEqual(["terms", "audit"]);
    expect(data[0]).not.toHaveProperty("$meta");
    expect(data[0]).not.toHaveProperty("audit");
  });

  it("counts all matches and cuts the page in order", async () => {
    const page = await world.list(programs, "limit=1&offset=1");
    expect(page).toMatchObject({ ids: ["PRG-2"], total: 2 });
    expect(await world.list(programs, "limit=0")).toMatchObject({ data: [], total: 2 });
    expect(await world.list(programs, "offset=99999999999999999999")).toMatchObject({
      data: [],
      total: 2,
    });
  });

  it("shows only what the caller may see, whatever the filter says", async () => {
    const where: Where = (alias, bind) => `${alias}.id = ${bind("PRG-1")} OR false`;
    const page = await world.list(programs, "or(id='PRG-2',id='PRG-1')", { where });
    expect(page).toMatchObject({ ids: ["PRG-1"], total: 1 });
    expect((await world.list(programs, "not(id='PRG-1');id='PRG-2'", { where })).ids).toEqual([]);
  });

  it("orders by columns, referred objects, jsonb and the default", async () => {
    const order = async (search: string) => (await world.list(programs, search)).ids;
    expect(await order("")).toEqual(["PRG-1", "PRG-2"]);
    expect(await order("order=-name")).toEqual(["PRG-2", "PRG-1"]);
    expect(await order("order=+STATUS,-name,name")).toEqual(["PRG-2", "PRG-1"]);
    expect(await order("order=vendor.name")).toEqual(["PRG-1", "PRG-2"]);
    expect(await order("order=-settings.expiry.days")).toEqual(["PRG-2", "PRG-1"]);
    expect(await order("order=audit.created.at,vendor.id")).toEqual(["PRG-1", "PRG-2"]);
    expect(await order("order=icon")).toEqual(["PRG-1", "PRG-2"]);
    expect((await world.list(certificates, "order=-audit.created.at")).ids).toEqual([
      "CER-2",
      "CER-1",
    ]);
    expect((await world.list(certificates, "order=-program.vendor.name,-id")).ids).toEqual([
      "CER-2",
      "CER-1",
    ]);
  });

  it.each([
    ["order=nothing", "nothing", "Invalid property path."],
    ["order=vendor.nothing", "vendor.nothing", "Invalid property path."],
    ["order=products.name", "products.name", "Invalid property path."],
    ["order=products", "products", "Ordering is not permitted."],
    ["order=vendor", "vendor", "Ordering is not permitted."],
    ["order=settings", "settings", "Ordering is not permitted."],
    ["order=settings.expiry", "settings.expiry", "Ordering is not permitted."],
    ["order=-website", "website", "Ordering is not permitted."],
  ])("refuses %s", (search, key, text) => {
    const ask = () =>
      compileList(programs, parseListQuery(search), { role: "Operations", where: () => "true" });
    expect(refusal(ask).errors).toEqual({ [key]: [text] });
  });

  it("joins only what each statement needs", () => {
    const compile = (search: string) =>
      compileList(certificates, parseListQuery(search), {
        role: "Operations",
        where: () => "true",
      });
    const joins = (text: string) => text.split("LEFT JOIN").length - 1;
    const plain = compile("select=-*,id&program.id=X");
    expect([joins(plain.rows.text), joins(plain.total.text)]).toEqual([0, 0]);
    const filtered = compile(
      "select=-*,id,program&program.name=X&program.status=Draft&order=client.name",
    );
    expect([joins(filtered.rows.text), joins(filtered.total.text)]).toEqual([2, 1]);
  });

  it("refuses to join without end", () => {
    const compile = (search: string) => () =>
      compileList(certificates, parseListQuery(search), {
        role: "Operations",
        where: () => "true",
      });
    const branches = [30, 20, 10].flatMap((depth) =>
      ["program", "client", "buyer"].map((name) => "previous.".repeat(depth) + name),
    );
    const tooMany = { rql_validation: ["Query refers to more than 40 related objects."] };
    expect(compile(`select=${branches.slice(0, 3)}`)).not.toThrow();
    expect(refusal(compile(`select=${branches}`)).errors).toEqual(tooMany);
    expect(refusal(compile(`eq(${"previous.".repeat(45)}name,x)`)).errors).toEqual(tooMany);
    expect(refusal(compile(`order=${"previous.".repeat(45)}name`)).errors).toEqual(tooMany);
  });

  it("gives the same text and name to queries that differ in values only", () => {
    const compile = (search: string) =>
      compileList(accounts, parseListQuery(search), { role: "Client", where: () => "true" });
    const [one, other] = [compile("name=A&limit=3"), compile("name='B'&offset=8")];
    expect(one.rows.text).toBe(other.rows.text);
    expect(one.rows.name).toBe(other.rows.name);
    expect(one.rows.name).toMatch(/^rql_[\w-]{22}$/);
    expect(compile("ne(name,A)").rows.name).not.toBe(one.rows.name);
  });
});
