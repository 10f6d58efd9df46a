import { describe, expect, it } from "vitest";
import { parameterTypes } from "@/lib/contract/parameter";
import {
  definitionOf,
  definitionsOf,
  isAsked,
  isDemanded,
  UnknownParameterTypeError,
} from "./definition";
import { define } from "./fixture";
import { optionsOf } from "./options";

describe("definitionOf", () => {
  it("knows all twelve types of the contract", () => {
    for (const type of parameterTypes) expect(define(type).type).toBe(type);
  });

  it("refuses a type that has no schema, naming the parameter and the type", () => {
    const build = () => define("Collection", {}, { id: "PPM-1" });
    expect(build).toThrow(UnknownParameterTypeError);
    expect(build).toThrow("Parameter PPM-1 has the unknown type 'Collection'.");
    expect(() => define("constructor")).toThrow(UnknownParameterTypeError);
  });

  it("lets the instance override the definition flag by flag", () => {
    const parameter = {
      id: "p",
      type: "Email",
      constraints: { hidden: true, readonly: true, required: true },
    };
    const { constraints } = definitionOf(parameter, {
      constraints: { hidden: false, readonly: null },
    });
    expect(constraints).toEqual({ hidden: false, readonly: true, required: true });
  });

  it("reads readOnly and ReadOnly as readonly, and nothing as false", () => {
    expect(define("Email", {}, { constraints: { readOnly: true } }).constraints.readonly).toBe(
      true,
    );
    expect(define("Email", {}, { constraints: { ReadOnly: true } }).constraints.readonly).toBe(
      true,
    );
    expect(define("Email").constraints).toEqual({
      hidden: false,
      readonly: false,
      required: false,
    });
  });

  it("names a nameless parameter by its external id, then by its id", () => {
    expect(define("Email", {}, { name: " ", externalId: "mail" }).name).toBe("mail");
    expect(define("Email", {}, { name: undefined }).name).toBe("p");
  });

  it("keeps group, description and external id, and treats other phases than Fulfillment as Order", () => {
    const more = {
      group: { id: "g" },
      description: " Why ",
      externalId: "e",
      phase: "Fulfillment",
    };
    expect(define("Email", {}, more)).toMatchObject({
      groupId: "g",
      description: "Why",
      externalId: "e",
      phase: "Fulfillment",
    });
    expect(define("Email", {}, { phase: "configuration" }).phase).toBe("Order");
  });
});

describe("definitionsOf", () => {
  it("orders by display order and then by id, those without an order last", () => {
    const parameters = [
      { id: "none", type: "Email" },
      { id: "c", type: "Email", displayOrder: 20 },
      { id: "b", type: "Email", displayOrder: 10 },
      { id: "a", type: "Email", displayOrder: 10 },
      { id: "z", type: "Email", displayOrder: -1 },
    ];
    expect(definitionsOf(parameters).map(({ id }) => id)).toEqual(["z", "a", "b", "c", "none"]);
  });

  it("leaves out deleted parameters and applies the values' constraints by id", () => {
    const parameters = [
      { id: "gone", type: "Email", status: "Deleted" },
      { id: "kept", type: "Email", status: "active" },
    ];
    const values = [{ id: "kept", constraints: { required: true } }];
    const [only, ...others] = definitionsOf(parameters, values);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: "kept", constraints: { required: true } });
  });
});

describe("isAsked and isDemanded", () => {
  it.each([
    ["Email", {}, true, false],
    ["Email", { required: true }, true, true],
    ["Email", { required: true, hidden: true }, false, false],
    ["Email", { required: true, readonly: true }, false, false],
    ["Heading", { required: true }, false, false],
  ])("%s with %o: asked %s, demanded %s", (type, constraints, asked, demanded) => {
    const definition = define(type, {}, { constraints });
    expect([isAsked(definition), isDemanded(definition)]).toEqual([asked, demanded]);
  });
});

describe("optionsOf", () => {
  it("reads every key of its own type", () => {
    expect(
      optionsOf({
        hintText: " Hint ",
        placeholderText: "P",
        description: "D",
        pattern: "\\d+",
        minChar: 2,
        maxChar: 5,
        optionsList: [{ label: "One", value: "1", description: "first" }, { value: "2" }],
        domainSuffix: ".example.com",
        objectType: "XML",
        phoneMandatory: true,
        dateRange: true,
        minAvailableDate: "2026-01-01",
        maxAvailableDate: "2026-12-31T00:00:00Z",
        defaultValue: 7,
      }),
    ).toEqual({
      hintText: "Hint",
      placeholderText: "P",
      description: "D",
      pattern: "\\d+",
      minChar: 2,
      maxChar: 5,
      optionsList: [
        { label: "One", value: "1", description: "first" },
        { label: "2", value: "2", description: undefined },
      ],
      domainSuffix: "example.com",
      objectType: "Xml",
      phoneMandatory: true,
      dateRange: true,
      minAvailableDate: "2026-01-01",
      maxAvailableDate: "2026-12-31",
      defaultValue: 7,
    });
  });

  it("counts a key of a wrong type as absent", () => {
    const broken = {
      hintText: 5,
      minChar: "3",
      maxChar: 0,
      optionsList: [null, 5, { label: "x" }, { label: "x", value: " " }],
      minAvailableDate: "2026-02-30",
      phoneMandatory: "yes",
    };
    const none = { optionsList: [], objectType: "Json", phoneMandatory: false, dateRange: false };
    expect(optionsOf(broken)).toEqual(none);
    for (const raw of [null, undefined, "x", [1]]) expect(optionsOf(raw)).toEqual(none);
    expect(optionsOf({ optionsList: { length: 3 } })).toEqual(none);
  });
});
