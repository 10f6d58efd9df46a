import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webhooks } from "./store/schema-platform";
import { type TestPlatform, testPlatform } from "./testing";
import { addWebhook, webhookSecret } from "./testing-webhooks";
import { createVault } from "./vault";
import { checkVault } from "./vault-check";
import { openWebhookSecret, sealWebhookSecrets } from "./webhook-secret";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

describe("a start", () => {
  it("with the key of the store goes on, however many processes start at once", async () => {
    await Promise.all([1, 2, 3].map(() => checkVault(platform.context)));
    await checkVault(platform.context);
  });

  it("with another key is refused and says what to set", async () => {
    const vault = createVault("another secret of the test platforms");
    const refused = checkVault({ ...platform.context, vault });
    await expect(refused).rejects.toMatchObject({ name: "StartRefusal" });
    await expect(refused).rejects.toThrow(/ENCRYPTION_KEY/);
    await checkVault(platform.context);
  });
});

it("webhooks' secrets of earlier versions are sealed at the start, once, and sign as before", async () => {
  const { context } = platform;
  await addWebhook(platform, "http://127.0.0.1:9/", { secret: webhookSecret });
  const stored = async () =>
    (await context.store.db.select().from(webhooks)).map(({ secret }) => secret);
  expect(await stored()).toEqual([webhookSecret]);
  await Promise.all([sealWebhookSecrets(context), sealWebhookSecrets(context)]);
  const [sealed = ""] = await stored();
  expect(sealed).not.toContain(webhookSecret);
  expect(await openWebhookSecret(context.vault, sealed)).toBe(webhookSecret);
  await sealWebhookSecrets(context);
  expect(await stored()).toEqual([sealed]);
});
