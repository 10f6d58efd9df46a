import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Context } from "./context";
import type { Store } from "./store/open";

/** So many `points` in so many `seconds`, for each key. `name` tells the limits apart in the store. */
export type Limit = { name: string; points: number; seconds: number };

/** What taking points came to: whether there were enough, how many are left, and when all are back. */
export type Taken = { isAllowed: boolean; remaining: number; resetMs: number };

/** Counts in the store, so that all processes on one database share them. */
export type Limits = {
  take(limit: Limit, key: string, points?: number): Promise<Taken>;
  /** Forgets what `key` has taken, as after a successful sign-in. */
  forget(limit: Limit, key: string): Promise<void>;
};

/** For calls that the platform makes of itself. */
export const unlimited: Limits = {
  take: async () => ({ isAllowed: true, remaining: 1, resetMs: 0 }),
  forget: async () => undefined,
};

/** Limits in the table `limits` of `store`, exact to the point at the cost of one statement each. */
export function openLimits({ pool }: Pick<Store, "pool">): Limits {
  const limiters = new Map<string, RateLimiterPostgres>();
  const limiterOf = ({ name, points, seconds }: Limit) => {
    const known = limiters.get(name);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "limits",
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: seconds,
    });
    limiters.set(name, limiter);
    return limiter;
  };
  return {
    async take(limit, key, points = 1) {
      try {
        return takenOf(await limiterOf(limit).consume(key, points), true);
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return takenOf(refusal, false);
        throw refusal;
      }
    },
    async forget(limit, key) {
      await limiterOf(limit).delete(key);
    },
  };
}

/** Removes the counts of windows that have been over for an hour; no clock of another process is as wrong. */
export async function forgetLimits({ store, clock }: Pick<Context, "store" | "clock">) {
  const longOver = clock().getTime() - 60 * 60 * 1000;
  await store.pool.query("delete from limits where expire < $1", [longOver]);
}

function takenOf({ remainingPoints, msBeforeNext }: RateLimiterRes, isAllowed: boolean): Taken {
  return { isAllowed, remaining: Math.max(0, remainingPoints), resetMs: msBeforeNext };
}
