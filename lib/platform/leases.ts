import type { Context } from "./context";
import type { Limit, Taken } from "./limits";

/** Takes one point at a time; at once as long as the points at hand last. */
export type Leases = { take(limit: Limit, key: string): Taken | Promise<Taken> };

/** More keys than this are not remembered; the oldest go first, and with them what they had left. */
const maxKeys = 10_000;

type Lease = {
  /** Points at hand. */
  left: number;
  /** Points that nobody had taken when these were. */
  elsewhere: number;
  /** Milliseconds since 1970. */
  endsAt: number;
};

/**
 * Points of limits that several processes share at the cost of one statement for a tenth of a limit: a process
 * takes that many from the table `limits` and hands them out from memory. All of them together never hand out more
 * than `points` in a window, which begins with its first request. What one has at hand no other can, so a key that
 * wanders between n processes may be refused up to n - 1 tenths early; `remaining` is as old as the lease.
 */
export function openLeases({ store, clock }: Pick<Context, "store" | "clock">): Leases {
  const leases = new Map<string, Lease>();
  const arriving = new Map<string, Promise<void>>();
  const fetchMore = async (limit: Limit, key: string) => {
    const lease = await leaseFrom(store, limit, { key, now: clock().getTime() });
    if (leases.size >= maxKeys) leases.delete(leases.keys().next().value ?? key);
    leases.delete(key);
    leases.set(key, lease);
  };
  const atHand = (key: string) => {
    const lease = leases.get(key);
    const now = clock().getTime();
    if (!lease || lease.endsAt <= now) return undefined;
    return lease.left > 0 || lease.elsewhere === 0 ? handOut(lease, now) : undefined;
  };
  const takeSlowly = async (limit: Limit, key: string): Promise<Taken> => {
    for (;;) {
      const more =
        arriving.get(key) ?? fetchMore(limit, key).finally(() => void arriving.delete(key));
      arriving.set(key, more);
      await more;
      const taken = atHand(key);
      if (taken) return taken;
    }
  };
  return {
    take(limit, name) {
      const key = `${limit.name}:${name}`.slice(0, 255);
      return atHand(key) ?? takeSlowly(limit, key);
    },
  };
}

async function leaseFrom(
  { pool }: Context["store"],
  { points, seconds }: Limit,
  { key, now }: { key: string; now: number },
): Promise<Lease> {
  const size = Math.ceil(points / 10);
  const { rows } = await pool.query<{ points: number; expire: string }>({
    name: "lease-points",
    text: leasing,
    values: [key, size, now, now + seconds * 1000],
  });
  const [row] = rows;
  if (!row) throw new Error("The table of limits answered nothing.");
  return {
    left: Math.max(0, Math.min(size, points - row.points + size)),
    elsewhere: Math.max(0, points - row.points),
    endsAt: Number(row.expire),
  };
}

/** A window that is over begins anew. */
const leasing = `
  insert into limits as l (key, points, expire) values ($1, $2::int, $4::bigint)
  on conflict (key) do update set
    points = case when l.expire <= $3::bigint then excluded.points else l.points + excluded.points end,
    expire = case when l.expire <= $3::bigint then excluded.expire else l.expire end
  returning points, expire`;

function handOut(lease: Lease, now: number): Taken {
  const isAllowed = lease.left > 0;
  if (isAllowed) lease.left -= 1;
  return { isAllowed, remaining: lease.left + lease.elsewhere, resetMs: lease.endsAt - now };
}
