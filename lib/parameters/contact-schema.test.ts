import { describe, expect, it } from "vitest";
import { define, said } from "./fixture";

describe("contact answers", () => {
  const jane = { firstName: "Jane", email: "jane@example.com" };

  it("lets people have a single name", () => {
    expect(said(define("Contact"), jane)).toEqual([]);
    expect(said(define("Contact"), { lastName: "Roe", email: "jane@example.com" })).toEqual([]);
    expect(said(define("Contact"), { email: "jane" })).toEqual([
      "firstName: Partner ID: enter the first name.",
      "email: Partner ID: enter an e-mail address, for example name@example.com.",
    ]);
  });

  it("needs the phone where it is mandatory", () => {
    const definition = define("Contact", { phoneMandatory: true });
    expect(said(definition, jane)).toEqual([
      "phone.prefix: Partner ID: enter the country prefix, for example +34.",
      "phone.number: Partner ID: enter the phone number.",
    ]);
    expect(said(definition, { ...jane, phone: "+34 660 70-71.72" })).toEqual([]);
    expect(said(definition, undefined)).toEqual([]);
  });

  it("checks a phone that is given", () => {
    const phone = { prefix: "Spain", number: "call me" };
    expect(said(define("Contact"), { ...jane, phone })).toEqual([
      "phone.prefix: Partner ID: enter the country prefix as a plus sign and digits, for example +34.",
      "phone.number: Partner ID: enter the phone number in digits, without the country prefix.",
    ]);
    expect(said(define("Contact"), { phone }, "draft")).toEqual([]);
    expect(said(define("Contact"), { phone: 5 }, "draft")).toEqual([
      "phone: Partner ID: enter the phone number with its country prefix.",
    ]);
  });

  it("refuses other shapes", () => {
    expect(said(define("Contact"), "Jane", "draft")).toEqual([
      "Partner ID: enter the parts of the contact.",
    ]);
    expect(said(define("Contact"), { firstName: "x".repeat(101) }, "draft")).toEqual([
      "firstName: Partner ID: shorten the first name to 100 characters.",
    ]);
  });
});
