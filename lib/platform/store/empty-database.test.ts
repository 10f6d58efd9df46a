import { expect, test } from "vitest";
import { createLogger } from "../log";
import { emptyDatabase } from "./empty-database";
import { openStore } from "./open";
import { documents } from "./schema-parts";
import { testDatabase } from "./testing";

test("an emptied database is like a new one: it opens again with every table", async () => {
  const { store, url, close } = await testDatabase();
  await store.close();
  try {
    await emptyDatabase(url);
    const again = await openStore({ databaseUrl: url, dataDir: "", logger: createLogger("warn") });
    expect(await again.db.$count(documents)).toBe(0);
    await again.close();
  } finally {
    await close().catch(() => undefined);
  }
});
