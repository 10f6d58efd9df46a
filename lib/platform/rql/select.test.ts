import { describe, expect, it } from "vitest";
import { parseSelect, type Selection } from "./select";
import { isAccepted, refusal } from "./testing";

/** A selection in one line: `+` named, `>` entered, `-` excluded. */
function summary({ star, parts }: Selection): string {
  const items = [...parts.values()].map(({ name, named, entered, excluded, inner }) => {
    const marks = `${named ? "+" : ""}${entered ? ">" : ""}${excluded ? "-" : ""}`;
    return `${marks}${name}${inner ? `(${summary(inner)})` : ""}`;
  });
  return [...(star ? [`*${star}`] : []), ...items].join(" ");
}

describe("parseSelect", () => {
  it.each([
    ["name,+status, icon", "+name +status +icon"],
    ["-audit,- parameters", "-audit -parameters"],
    ["-*,id,name", "*exclude +id +name"],
    ["*", "*include"],
    ["+*,-*", "*include"],
    ["-*,*", "*include"],
    ["a.b.c", ">a(>b(+c))"],
    ["a.b,a.c,a", "+>a(+b +c)"],
    ["-a.b", "a(-b)"],
    ["a,-a", "+-a"],
    ["Name,name", "+Name"],
    ["sub(x,-y)", ">sub(+x -y)"],
    ["sub(-*,id),z", ">sub(*exclude +id) +z"],
    ["-sub(x)", "sub(-x)"],
    ["a.b(c(d),e)", ">a(>b(>c(+d) +e))"],
    ["a.*", ">a(*include)"],
    ["__proto__,constructor", "+__proto__ +constructor"],
    [" , ,", ""],
    ["", ""],
  ])("reads %s", (text, expected) => {
    expect(summary(parseSelect(text))).toBe(expected);
  });

  it.each(["a(b", "a)", "a(b))", "a(b)c", "("])("refuses %s", (text) => {
    expect(refusal(() => parseSelect(text)).errors).toEqual({
      select: ["Parentheses do not match."],
    });
  });

  it("limits its depth, in groups and in paths", () => {
    expect(isAccepted(() => parseSelect(Array(32).fill("a").join(".")))).toBe(true);
    expect(isAccepted(() => parseSelect(Array(33).fill("a").join(".")))).toBe(false);
    expect(isAccepted(() => parseSelect(`${"a.b(".repeat(17)}c${")".repeat(17)}`))).toBe(false);
  });
});
