import { describe, expect, it } from "vitest";
import { parameterTypes } from "@/lib/contract/parameter";
import { answerTo, isBlank, normalizeAnswer } from "./answer";
import { define } from "./fixture";

const list = {
  optionsList: [
    { label: "Gold", value: "GOLD" },
    { label: "Blue", value: "blue" },
    { label: "Dark blue", value: "Blue" },
  ],
};

describe("normalizeAnswer", () => {
  it("makes every kind of blank undefined, whatever the type", () => {
    for (const type of parameterTypes) {
      for (const blank of [undefined, null, "", "  \n", [], {}]) {
        expect(normalizeAnswer(define(type), blank)).toBeUndefined();
        expect(isBlank(define(type), blank)).toBe(true);
      }
    }
    expect(isBlank(define("Email"), "x")).toBe(false);
    expect(isBlank(define("DataObject"), 0)).toBe(false);
    expect(isBlank(define("DataObject"), false)).toBe(false);
  });

  it("trims text, joins the lines of a single-line text and keeps those of a multi-line one", () => {
    expect(normalizeAnswer(define("SingleLineText"), "  a\r\n b ")).toBe("a b");
    expect(normalizeAnswer(define("MultiLineText"), " a\r\n b\rc ")).toBe("a\n b\nc");
  });

  it("drops what the database cannot hold", () => {
    expect(normalizeAnswer(define("MultiLineText"), "a\u0000b\ud800c")).toBe("ab\ufffdc");
  });

  it("leaves values of the wrong shape for the schema to refuse", () => {
    for (const type of ["SingleLineText", "Choice", "Date", "Address", "Checkbox", "Email"]) {
      expect(normalizeAnswer(define(type, list), 5)).toBe(5);
    }
    expect(normalizeAnswer(define("Heading"), "x")).toBe("x");
    expect(normalizeAnswer(define("Date"), { start: "2026-01-01" })).toEqual({
      start: "2026-01-01",
    });
  });

  it("reads the option in any case, unless two options differ by case alone", () => {
    expect(normalizeAnswer(define("Choice", list), " gold ")).toBe("GOLD");
    expect(normalizeAnswer(define("DropDown", list), "Blue")).toBe("Blue");
    expect(normalizeAnswer(define("DropDown", list), "BLUE")).toBe("BLUE");
    expect(normalizeAnswer(define("DropDown", list), " other ")).toBe("other");
  });

  it("keeps each checked option once and no blank ones", () => {
    expect(normalizeAnswer(define("Checkbox", list), ["gold", "GOLD", "", null, "blue"])).toEqual([
      "GOLD",
      "blue",
    ]);
    expect(normalizeAnswer(define("Checkbox", list), [" "])).toBeUndefined();
  });

  it("reads postalCode as postCode, writes the country in capitals and drops blank and foreign parts", () => {
    const sent = { postalCode: " 28001 ", city: "", state: null, country: "es", planet: "Earth" };
    expect(normalizeAnswer(define("Address"), sent)).toEqual({ postCode: "28001", country: "ES" });
    expect(normalizeAnswer(define("Address"), { postCode: "1", postalCode: "2" })).toEqual({
      postCode: "1",
    });
    expect(normalizeAnswer(define("Address"), { city: 5, country: 7 })).toEqual({
      city: 5,
      country: 7,
    });
  });

  it("keeps the known parts of a contact and reads a phone given as one text", () => {
    expect(
      normalizeAnswer(define("Contact"), {
        firstName: " Jane ",
        lastName: null,
        email: "",
        phone: "+34 660 707 172",
        age: 5,
      }),
    ).toEqual({ firstName: "Jane", phone: { prefix: "+34", number: "660 707 172" } });
    expect(
      normalizeAnswer(define("Contact"), { phone: { prefix: "", number: null } }),
    ).toBeUndefined();
    expect(normalizeAnswer(define("Contact"), { phone: 5 })).toEqual({ phone: 5 });
  });

  it("takes the suffix off a subdomain as often as it stands there", () => {
    const definition = define("Subdomain", { domainSuffix: "onmicrosoft.com" });
    expect(normalizeAnswer(definition, "Contoso.OnMicrosoft.com.onmicrosoft.com")).toBe("contoso");
    expect(normalizeAnswer(definition, ".onmicrosoft.com")).toBeUndefined();
    expect(normalizeAnswer(definition, "a.b")).toBe("a.b");
    expect(normalizeAnswer(define("Subdomain"), "a.")).toBe("a.");
    expect(normalizeAnswer(definition, 5)).toBe(5);
  });

  it("unwraps {date} and keeps the known parts of a range", () => {
    const range = define("Date", { dateRange: true });
    expect(normalizeAnswer(define("Date"), { date: " 2026-05-01 " })).toBe("2026-05-01");
    expect(normalizeAnswer(define("Date"), { date: null })).toBeUndefined();
    expect(normalizeAnswer(range, { start: " 2026-05-01", end: "", x: 1 })).toEqual({
      start: "2026-05-01",
    });
    expect(normalizeAnswer(range, { start: "" })).toBeUndefined();
  });

  it("reads JSON text as the value that it describes", () => {
    const definition = define("DataObject");
    expect(normalizeAnswer(definition, ' { "a": [1, true] } ')).toEqual({ a: [1, true] });
    expect(normalizeAnswer(definition, "null")).toBeUndefined();
    expect(normalizeAnswer(definition, '"text"')).toBe('"text"');
    expect(normalizeAnswer(definition, "{ broken")).toBe("{ broken");
  });

  it("keeps JSON as text where reading it would lose something", () => {
    const definition = define("DataObject");
    for (const text of ["[12345678901234567890]", '{"a": 1e999}', '"\\u0000"', '["\\ud800"]']) {
      expect(normalizeAnswer(definition, text)).toBe(text);
    }
    const deep = `${"[".repeat(70)}1${"]".repeat(70)}`;
    expect(normalizeAnswer(definition, deep)).toBe(deep);
  });

  it("keeps XML as text and leaves what JSON cannot express", () => {
    const xml = define("DataObject", { objectType: "XML" });
    expect(normalizeAnswer(xml, " <a>1</a> ")).toBe("<a>1</a>");
    expect(normalizeAnswer(xml, "5")).toBe("5");
    expect(normalizeAnswer(xml, new Date(0))).toBe("1970-01-01T00:00:00.000Z");
    expect(normalizeAnswer(define("DataObject"), 5n)).toBe(5n);
    expect(normalizeAnswer(define("DataObject"), Object("5"))).toBe(5);
  });
});

describe("answerTo", () => {
  it("does not take inherited keys for answers", () => {
    expect(answerTo({ a: 1 }, "a")).toBe(1);
    expect(answerTo({}, "constructor")).toBeUndefined();
  });
});
