import type { Problem } from "../contract/problem";

/** What every action answers: errors don't cross a server action as objects, so they travel as data. */
export type Outcome<Data> = { ok: true; data: Data } | { ok: false; problem: Problem };
