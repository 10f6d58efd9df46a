import { describe, expect, test } from "vitest";
import { standingOf } from "./standing";

const reader = {
  locale: "en-GB",
  timeZone: "Asia/Kathmandu",
  now: new Date("2026-11-23T10:00:00Z"),
};

function held(status: string, expirationDate?: string) {
  return { id: `CER-${status}-${expirationDate}`, status, expirationDate };
}

function standing(certificates: ReturnType<typeof held>[], enrollmentStatus?: string) {
  const enrollments = enrollmentStatus ? [{ id: "ENR-1", status: enrollmentStatus }] : [];
  return standingOf({ certificates, enrollments }, reader);
}

describe("a client's standing in a program", () => {
  test("is nothing without a certificate", () => {
    expect(standing([])).toEqual({ status: null, text: "Not enrolled", more: 0 });
  });

  test("says until when a certificate counts, and warns when that is near", () => {
    expect(standing([held("Active", "2027-05-03")]).text).toBe("Active until 3 May 2027");
    expect(standing([held("Active", "2027-02-21")]).text).toBe("Expires on 21 February 2027");
    expect(standing([held("Active", "2027-02-22")]).text).toBe("Active until 22 February 2027");
    expect(standing([held("Active")]).text).toBe("Active");
    expect(standing([held("Expired", "2026-11-16")]).text).toBe("Expired on 16 November 2026");
  });

  test("is the best of several certificates, and counts the others", () => {
    const several = [held("Terminated"), held("Pending"), held("Active", "2027-05-03")];
    expect(standing(several)).toMatchObject({ status: "Active", more: 2 });
    expect(standing([held("Draft"), held("Expired", "2026-01-01")]).status).toBe("Expired");
  });

  test("of two active certificates is the one that lasts longer", () => {
    const two = [held("Active", "2027-05-03"), held("Active", "2028-05-03")];
    expect(standing(two).text).toBe("Active until 3 May 2028");
    expect(standing([...two, held("Active")]).text).toBe("Active");
  });

  test("is first of all a question that the vendor asked", () => {
    const asked = standing([held("Active", "2027-05-03"), held("Pending")], "Querying");
    expect(asked).toEqual({ status: "Querying", text: "Your answer is needed", more: 1 });
    expect(standing([held("Pending")], "Processing").text).toBe("Enrollment in progress");
  });

  test("in a state that a newer platform invents is that state", () => {
    expect(standing([held("Suspended")])).toMatchObject({ status: "Suspended", text: "Suspended" });
  });
});
