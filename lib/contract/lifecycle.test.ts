import { describe, expect, it } from "vitest";
import { endpoints } from "./endpoints";
import {
  canMove,
  canRenew,
  type LifecycleObject,
  lifecycle,
  moveOf,
  movesOf,
  triggersFor,
} from "./lifecycle";

const objects: LifecycleObject[] = ["program", "publication", "enrollment", "certificate"];

describe.each(objects)("the table of a %s", (object) => {
  it("has at most one move per state and trigger", () => {
    const keys = movesOf(object).map(({ from, trigger }) => `${from} ${trigger}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("leads from birth to every state that it names", () => {
    const reached = new Set<string | null>([null]);
    for (const _ of movesOf(object)) {
      for (const { from, to } of movesOf(object)) if (reached.has(from)) reached.add(to);
    }
    for (const { from, to } of movesOf(object)) {
      expect(reached).toContain(from);
      expect(reached).toContain(to);
    }
  });
});

it("couples an enrollment's moves only to moves that its certificate can make", () => {
  const triggers = new Set(movesOf("certificate").map(({ trigger }) => trigger));
  const coupled = movesOf("enrollment").flatMap(({ certificate }) => [
    certificate?.New,
    certificate?.Change,
  ]);
  for (const trigger of coupled.filter(Boolean)) expect(triggers).toContain(trigger);
});

it("leads nowhere from Completed, Failed, Terminated and Deleted", () => {
  for (const object of objects) {
    for (const { from } of lifecycle[object]) {
      expect(["Completed", "Failed", "Terminated", "Deleted"]).not.toContain(from);
    }
  }
});

it("never completes an enrollment that is Querying", () => {
  expect(moveOf("enrollment", "Querying", "complete")).toBeUndefined();
});

it("offers each side its own actions", () => {
  expect(triggersFor("enrollment", "Processing", "Vendor")).toEqual(["query", "complete", "fail"]);
  expect(triggersFor("enrollment", "Querying", "Client")).toEqual(["process"]);
  expect(triggersFor("enrollment", "Processing", "Client")).toEqual([]);
  expect(canMove("certificate", "Active", "terminate", "Vendor")).toBe(true);
  expect(canMove("certificate", undefined, "terminate", "Vendor")).toBe(false);
});

it("renews an Active and an Expired certificate and no other", () => {
  const states = ["Draft", "Pending", "Active", "Updating", "Expired", "Terminated", "Deleted"];
  expect(states.filter(canRenew)).toEqual(["Active", "Expired"]);
});

const served: [keyof typeof endpoints, LifecycleObject, string][] = [
  ["publishProgram", "program", "publish"],
  ["unpublishProgram", "program", "unpublish"],
  ["deleteProgram", "program", "delete"],
  ["publishTerms", "publication", "publish"],
  ["deleteTermsVariant", "publication", "delete"],
  ["createEnrollment", "enrollment", "create"],
  ["submitEnrollment", "enrollment", "submit"],
  ["deleteEnrollment", "enrollment", "delete"],
  ["queryEnrollment", "enrollment", "query"],
  ["processEnrollment", "enrollment", "process"],
  ["completeEnrollment", "enrollment", "complete"],
  ["failEnrollment", "enrollment", "fail"],
  ["createCertificate", "certificate", "migrate"],
  ["terminateCertificate", "certificate", "terminate"],
];

it.each(served)("lets %s be called by the roles of the table", (name, object, trigger) => {
  const roles = movesOf(object)
    .filter((move) => move.trigger === trigger)
    .flatMap(({ by }) => by)
    .filter((actor) => actor !== "System");
  expect(new Set(endpoints[name].roles)).toEqual(new Set(roles));
});
