import { describe, expect, test } from "vitest";
import { canHold, enrolOffer } from "./enrol-offer";

const program = {
  id: "PRG-1111-2222",
  status: "Published",
  applicableTo: "Licensee",
  eligibility: { client: true, partner: false },
  settings: { programEnrollment: true },
  vendor: { id: "ACC-1111-1111", name: "Nordwind" },
};
const forPartners = { ...program, eligibility: { client: false, partner: true } };
const holder = { id: "LCE-1" };
const reseller = { id: "LCE-2", eligibility: { client: false, partner: true } };
const direct = {
  account: { id: "ACC-2", name: "Cedar", eligibility: { client: true, partner: false } },
  holders: [holder],
};
const partner = {
  account: { id: "ACC-3", name: "Harbor", eligibility: { client: false, partner: true } },
  holders: [holder],
};

function reasonOf(offer: ReturnType<typeof enrolOffer>) {
  return offer.canEnrol ? undefined : offer.reason;
}

describe("enrolling", () => {
  test("is offered to whom the vendor means", () => {
    expect(enrolOffer(program, direct)).toEqual({ canEnrol: true });
    expect(enrolOffer(forPartners, partner)).toEqual({ canEnrol: true });
  });

  test("is offered to a direct customer with a licensee that resells, for that licensee alone", () => {
    const mixed = { ...direct, holders: [holder, reseller] };
    expect(enrolOffer(forPartners, mixed)).toEqual({ canEnrol: true });
    expect(canHold(forPartners, { account: direct.account, holder })).toBe(false);
    expect(canHold(forPartners, { account: direct.account, holder: reseller })).toBe(true);
  });

  test("is refused to the others in words that name who it is for", () => {
    expect(reasonOf(enrolOffer(forPartners, direct))).toMatch(/for partners .* Cedar/);
    expect(reasonOf(enrolOffer(program, partner))).toMatch(/direct customers, and Harbor/);
  });

  test("is refused while unpublished, closed in the portal or without a possible holder", () => {
    const unpublished = { ...program, status: "Unpublished" };
    const closed = { ...program, settings: { programEnrollment: false } };
    expect(reasonOf(enrolOffer(unpublished, direct))).toMatch(/no new enrollments/);
    expect(reasonOf(enrolOffer(closed, direct))).toMatch(/Ask Nordwind/);
    expect(reasonOf(enrolOffer(program, { ...direct, holders: [] }))).toMatch(/Cedar has none/);
  });

  test("is left to the platform where it doesn't say who anybody is", () => {
    const unknown = { account: { id: "ACC-9" }, holders: [holder] };
    expect(enrolOffer(program, unknown)).toEqual({ canEnrol: true });
  });
});
