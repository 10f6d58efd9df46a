import { expect, it } from "vitest";
import { createBinder, finish, MAX_NAMES } from "./statement";

it("names a bounded number of texts, always in the same way", () => {
  const named = (text: string) => finish(text, createBinder("Client")).name;
  const first = named("SELECT 0");
  for (let count = 1; count < MAX_NAMES; count += 1) expect(named(`SELECT ${count}`)).toBeDefined();
  expect(named("SELECT -1")).toBeUndefined();
  expect(named("SELECT 0")).toBe(first);
});
