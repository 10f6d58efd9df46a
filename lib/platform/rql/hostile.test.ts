import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileList } from "./compile";
import { print } from "./print";
import { MAX_QUERY_LENGTH, parseListQuery } from "./query";
import { expressions, isAccepted, queryLikeText } from "./testing";
import { certificates, openWorld, programs, type World } from "./testing-world";

const marker = "zq0";

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.insert("programs", { id: "PRG-1", name: "Backup", status: "Draft" });
});

afterAll(() => world.close());

describe("every query", () => {
  it("runs when it is accepted, whatever it says", async () => {
    const searches = fc.oneof(
      queryLikeText,
      expressions.map((expression) => encodeURIComponent(print(expression))),
      accepted,
    );
    let ran = 0;
    await fc.assert(
      fc.asyncProperty(searches, async (search) => {
        const viewer = { role: "Client", where: () => "true" } as const;
        if (!isAccepted(() => compileList(programs, parseListQuery(search), viewer))) return;
        ran += 1;
        await world.list(programs, search, { role: "Client" });
      }),
      { numRuns: 600 },
    );
    expect(ran).toBeGreaterThan(50);
  });

  it.each([
    ["conditions", "or(id=x)", ";id=x"],
    ["patterns", "like(name,*x*)", "&like(name,*x*)"],
    ["members", "in(id,(x", ",x", "))"],
    ["elements", "any(products)", "|any(products,name=x)"],
    ["jsonb paths", "vendor.address.x=1", "&vendor.address.y=2"],
    ["selected names", "select=*", ",-settings.open,vendor.address"],
  ])("runs with as many %s as fit", async (_, start, more, end = "") => {
    const room = MAX_QUERY_LENGTH - start.length - end.length;
    const search = start + more.repeat(room / more.length) + end;
    expect((await world.list(programs, search)).data.length).toBeLessThanOrEqual(1);
  });

  it("runs with as many joins as are allowed", async () => {
    const path = "previous.".repeat(38);
    const search = `order=${path}name&${path}client.name=x`;
    expect(await world.list(certificates, search)).toMatchObject({ total: 0 });
  });

  it("never puts a user's text into SQL", () => {
    fc.assert(
      fc.property(accepted, (search) => {
        const viewer = { role: "Client", where: () => "true" } as const;
        fc.pre(isAccepted(() => compileList(programs, parseListQuery(search), viewer)));
        const { rows, total } = compileList(programs, parseListQuery(search), viewer);
        expect(`${rows.text}${total.text}`).not.toContain(marker);
      }),
    );
  });
});

/** Queries over real paths with hostile constants. */
const accepted = fc
  .record({
    operator: fc.constantFrom("eq", "ne", "gt", "like", "ilike"),
    path: fc.constantFrom(
      "id",
      "name",
      "vendor.name",
      "status",
      "icon",
      "vendor.address.city",
      `vendor.address.${marker}`,
    ),
    text: fc.string({ unit: "binary" }).filter((text) => !/['\0]/.test(text)),
    select: fc.constantFrom("", "-*,", "*,", "audit.created.", "settings(", "vendor.address."),
  })
  .map(({ operator, path, text, select }) => {
    const close = select.endsWith("(") ? ")" : "";
    const constant = encodeURIComponent(text.toWellFormed());
    return `${operator}(${path},'${marker}${constant}')&select=${select}${marker}${close}`;
  });
