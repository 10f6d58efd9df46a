import { startInstance } from "../../e2e/instance";
import { type World, worldAt } from "../../e2e/platform";
import { toolEnv } from "../../lib/env";
import { databaseUrl, startTestServer } from "../../lib/platform/store/testing-server";
import { buildPagesWhenNeeded } from "../build-pages";
import { buildMinimalNext } from "./build-minimal-next";
import type { Closing } from "./closing";

/** What everything is measured on: the built product with its demo world, and the minimal Next beside it. */
export type Ground = {
  product: { url: string; pid: number };
  world: World;
  databaseUrl: string;
  minimalNext: { directory: string };
  closing: Closing;
};

/** One client asks as fast as it can. */
const anyNumber = {
  RATE_LIMIT_PER_MINUTE: "off",
  RATE_LIMIT_ADDRESS_PER_MINUTE: "off",
  RATE_LIMIT_ANONYMOUS_PER_MINUTE: "off",
};

/** Builds what needs to be built and starts the product on a PostgreSQL that the bench can reach as well. */
export async function openGround(closing: Closing): Promise<Ground> {
  await closing.open(buildPagesWhenNeeded, async () => undefined);
  const minimalNext = await closing.open(buildMinimalNext, ({ remove }) => remove());
  const server = await closing.open(
    () => startTestServer(toolEnv().testDatabaseUrl),
    ({ stop }) => stop(),
  );
  const url = databaseUrl(server.url, server.template);
  const product = await closing.open(
    () => startInstance({ env: { DATABASE_URL: url, ...anyNumber } }),
    ({ stop }) => stop(),
  );
  return { product, world: worldAt(product.url), databaseUrl: url, minimalNext, closing };
}
