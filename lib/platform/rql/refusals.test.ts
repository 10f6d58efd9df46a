import { describe, expect, it } from "vitest";
import { compileList } from "./compile";
import { parseListQuery } from "./query";
import { refusal } from "./testing";
import { programs } from "./testing-world";

describe("a filter", () => {
  it.each([
    ["nothing=1", "nothing", "Invalid property path."],
    ["eq(vendor.nothing,1)", "vendor.nothing", "Invalid property path."],
    ["name.x=1", "name.x", "Invalid property path."],
    ["vendor.=1", "vendor.", "Invalid property path."],
    ["constructor=1", "constructor", "Invalid property path."],
    ["__proto__.x=1", "__proto__.x", "Invalid property path."],
    ["settings.nothing=1", "settings.nothing", "Invalid property path."],
    ["settings.open.x=1", "settings.open.x", "Invalid property path."],
    ["settings.constructor=1", "settings.constructor", "Invalid property path."],
    ["products.name=x", "products.name", "Invalid property path."],
    ["any(products,nothing=1)", "nothing", "Invalid property path."],
    ["any(products,self()=1)", "self()", "Invalid property path."],
    ["self()=1", "self()", "Invalid property path."],
    ["website=x", "website", "Filtering is not permitted."],
    ["website=null()", "website", "Filtering is not permitted."],
    ["revision=x", "revision", "Cannot convert value: 'x'."],
    ["revision=1.5", "revision", "Cannot convert value: '1.5'."],
    ["revision=99999999999999999999", "revision", "Cannot convert value: '99999999999999999999'."],
    ["revision=empty()", "revision", "Cannot convert value: ''."],
    ["revision=name", "revision", "Cannot convert value: 'name'."],
    ["in(revision,(1,x))", "revision", "Cannot convert value: 'x'."],
    ["open=yes", "open", "Cannot convert value: 'yes'."],
    ["audit.created.at=x", "audit.created.at", "Cannot convert value: 'x'."],
    ["audit.created.at=2025-02-30", "audit.created.at", "Cannot convert value: '2025-02-30'."],
    ["audit.created.at=0000-01-01", "audit.created.at", "Cannot convert value: '0000-01-01'."],
    [
      "audit.updated.at='2025-01-01T25:00:00Z'",
      "audit.updated.at",
      "Cannot convert value: '2025-01-01T25:00:00Z'.",
    ],
    ["settings.expiry.days=x", "settings.expiry.days", "Cannot convert value: 'x'."],
    ["like(revision,1*)", "revision", "Operator 'like' is not permitted"],
    ["ilike(vendor,x)", "vendor", "Operator 'ilike' is not permitted"],
    ["gt(open,true)", "open", "Operator 'gt' is not permitted"],
    ["vendor=ACC-1", "vendor", "Operator 'eq' is not permitted"],
    ["in(products,(a))", "products", "Operator 'in' is not permitted"],
    ["settings.expiry=1", "settings.expiry", "Operator 'eq' is not permitted"],
    ["any(name,id=1)", "name", "Operator 'any' is not permitted"],
    ["all(vendor,id=1)", "vendor", "Operator 'all' is not permitted"],
  ])("refuses %s", (filter, key, text) => {
    const ask = () =>
      compileList(programs, parseListQuery(filter), { role: "Operations", where: () => "true" });
    expect(refusal(ask).errors).toEqual({ [key]: [text] });
  });
});
