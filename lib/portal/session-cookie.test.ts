import { expect, test } from "vitest";
import { keyOf, seal, unseal } from "./session-cookie";

const key = keyOf("a secret of at least thirty-two characters");

test("a sealed token comes back and can't be read in between", async () => {
  const sealed = await seal("ses:token", key);
  expect(await unseal(sealed, key)).toBe("ses:token");
  expect(sealed).not.toContain("ses");
  expect(sealed.split(".").map((part) => Buffer.from(part, "base64url").toString())).not.toContain(
    "token",
  );
});

test("another secret, a changed cookie and nonsense give nothing", async () => {
  const sealed = await seal("ses:token", key);
  const [head = "", ...rest] = sealed.split(".");
  const tampered = [head, ...rest.map((part) => (part ? `A${part.slice(1)}` : part))].join(".");
  expect(await unseal(sealed, keyOf("another secret of thirty-two characters"))).toBeUndefined();
  expect(await unseal(tampered, key)).toBeUndefined();
  expect(await unseal("nonsense", key)).toBeUndefined();
});
