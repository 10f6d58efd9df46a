import { randomBytes } from "node:crypto";
import { expect, test } from "./fixtures";
import { databaseServersOf, startInstance } from "./instance";
import { expectStillOpen, keepOpen, soon } from "./live";
import { ownDatabase } from "./own-database";
import { worldAt } from "./platform";
import { makeProgram } from "./programs";
import { signIn } from "./sign-in";
import { begin, expectSubmitted, goOn } from "./wizard";

test("a client at one process and a vendor at another work together on one database", async ({
  openPage,
}) => {
  test.setTimeout(120_000);
  const database = await ownDatabase();
  const env = {
    DATABASE_URL: database.url,
    SESSION_SECRET: randomBytes(32).toString("base64"),
    ENCRYPTION_KEY: randomBytes(32).toString("base64"),
  };
  const [one, other] = await Promise.all([startInstance({ env }), startInstance({ env })]);
  try {
    expect([...databaseServersOf(one), ...databaseServersOf(other)]).toEqual([]);
    const program = await makeProgram(worldAt(other.url));
    const client = await openPage(undefined, one.url);
    const vendor = await openPage(undefined, other.url);
    await signIn(client, "ingrid");
    await signIn(vendor, "sabine");
    await keepOpen(vendor);

    await begin(client, program.id, "Fjordline Logistics AS");
    await goOn(client, "Name and notes");
    await goOn(client, "Check your answers");
    await client.getByRole("button", { name: "Submit enrollment" }).click();
    const id = await expectSubmitted(client);
    const waiting = vendor.getByRole("region", { name: /^To review/ });
    await expect(waiting.getByRole("link", { name: id })).toBeVisible(soon);
    await expectStillOpen(vendor);

    await client.getByRole("link", { name: "View enrollment" }).click();
    const status = client.getByRole("main").getByRole("heading", { level: 1 }).locator("..");
    await expect(status).toContainText("Processing");
    await keepOpen(client);
    await waiting.getByRole("link", { name: id }).click();
    await vendor.getByRole("button", { name: "Complete", exact: true }).click();
    await vendor.getByRole("dialog").getByRole("button", { name: "Complete" }).click();
    await expect(status).toContainText("Completed", soon);
    await expectStillOpen(client);

    const accounts = await Promise.all(
      [one, other].map(({ url }) => worldAt(url)("operations")("listAccounts")),
    );
    expect(accounts[0]?.$meta.pagination.total, "one demo world").toBe(8);
    expect(accounts[1]?.data).toEqual(accounts[0]?.data);
  } finally {
    await Promise.all([one.stop(), other.stop()]);
    await database.drop();
  }
});
