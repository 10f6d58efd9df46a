import { expect, test } from "vitest";
import { keyOf, seal, unseal } from "./sealing";

const secret = "a secret of at least thirty-two characters";
const key = keyOf(secret, "session cookie");
const content = { token: "ses:token" };

test("what is sealed comes back and can't be read in between", async () => {
  const sealed = await seal(content, key);
  expect(await unseal(sealed, key)).toEqual(content);
  expect(sealed).not.toContain("ses");
  const parts = sealed.split(".").map((part) => Buffer.from(part, "base64url").toString());
  expect(parts.join()).not.toContain("token");
});

test("another secret, another purpose, a changed cookie, one past its time and nonsense give nothing", async () => {
  const sealed = await seal(content, key);
  const [head = "", ...rest] = sealed.split(".");
  const tampered = [head, ...rest.map((part) => (part ? `A${part.slice(1)}` : part))].join(".");
  const other = keyOf("another secret of thirty-two characters", "session cookie");
  expect(await unseal(sealed, other)).toBeUndefined();
  expect(await unseal(sealed, keyOf(secret, "sign-in with a provider"))).toBeUndefined();
  expect(await unseal(tampered, key)).toBeUndefined();
  const past = await seal({ ...content, exp: Math.floor(Date.now() / 1000) - 1 }, key);
  expect(await unseal(past, key)).toBeUndefined();
  expect(await unseal("nonsense", key)).toBeUndefined();
});
