import { describe, expect, it } from "vitest";
import { define, said } from "./fixture";

describe("address answers", () => {
  const spain = { addressLine1: "Gran Vía 1", postCode: "28013", city: "Madrid", country: "ES" };

  it("needs the postcode only where every address has one, never the state", () => {
    expect(said(define("Address"), spain)).toEqual([]);
    expect(said(define("Address"), { ...spain, postCode: "" })).toEqual([
      "postCode: Partner ID: enter the postcode.",
    ]);
    const dubai = { addressLine1: "Al Wasl Road", city: "Dubai", country: "AE" };
    expect(said(define("Address"), dubai)).toEqual([]);
    expect(said(define("Address"), { addressLine1: "1 Queen's Road", country: "HK" })).toEqual([]);
  });

  it("wants the country as two letters", () => {
    expect(said(define("Address"), { ...spain, country: "E1" })).toEqual([
      "country: Partner ID: choose the country, two letters such as ES.",
    ]);
    expect(said(define("Address"), { ...spain, country: "Spain" })).toEqual([
      "country: Partner ID: choose the country, two letters such as ES.",
    ]);
  });

  it("keeps a partial draft within the contract's lengths", () => {
    expect(said(define("Address"), { city: "Madrid" }, "draft")).toEqual([]);
    expect(said(define("Address"), { city: "x".repeat(201) }, "draft")).toEqual([
      "city: Partner ID: shorten the city to 200 characters.",
    ]);
    expect(said(define("Address"), { city: 5 }, "draft")).toEqual([
      "city: Partner ID: enter the city as text.",
    ]);
    expect(said(define("Address"), "Madrid", "draft")).toEqual([
      "Partner ID: enter the parts of the address.",
    ]);
  });
});
