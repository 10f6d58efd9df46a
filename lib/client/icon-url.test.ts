import { expect, test } from "vitest";
import { iconUrl } from "./icon-url";

test("icons of the platform come through the portal's door", () => {
  const door = "/api/program/programs/PRG-1111-2222/icon";
  expect(iconUrl("/v1/program/programs/PRG-1111-2222/icon")).toBe(door);
  expect(iconUrl("/public/v1/program/programs/PRG-1111-2222/icon")).toBe(door);
});

test("no other address is followed", () => {
  const others = [
    undefined,
    null,
    "",
    "/static/a.png",
    "https://icons.example/a.png",
    "//icons.example/v1/a",
    "/v1/../../sign-in",
    "/v1/a?b",
  ];
  for (const other of others) expect(iconUrl(other)).toBeUndefined();
});
