import type { Logger } from "../log";
import { type Store, storeOn } from "../store/open";
import { openPool } from "../store/pool";

/**
 * The same store through connections whose commits don't wait for the disk: what a crash loses of a demo world is
 * made again. The next commit that does wait, on the store itself, makes all of them durable.
 */
export function hastyStore({ url }: Store, log: Logger): Store {
  const address = new URL(url);
  const options = address.searchParams.get("options") ?? "";
  const hasty = `${options} -c timezone=UTC -c synchronous_commit=off`;
  address.searchParams.set("options", hasty.trim());
  const pool = openPool(address.href, log);
  return storeOn(url, pool);
}
