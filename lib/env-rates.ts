/** How many requests are taken from whom, in the platform's words; undefined takes any number. */
export type RatesEnv = {
  token: number | undefined;
  anonymous: number | undefined;
  address: number | undefined;
  callouts: number | undefined;
  creations: number | undefined;
};

type Source = Record<string, string | undefined>;

const settings = {
  token: ["RATE_LIMIT_PER_MINUTE", 1200],
  anonymous: ["RATE_LIMIT_ANONYMOUS_PER_MINUTE", 600],
  address: ["RATE_LIMIT_ADDRESS_PER_MINUTE", 12_000],
  callouts: ["RATE_LIMIT_CALLOUTS_PER_MINUTE", 60],
  creations: ["RATE_LIMIT_CREATIONS_PER_HOUR", 30],
} as const satisfies Record<keyof RatesEnv, readonly [name: string, usual: number]>;

/** The names of the settings that this file reads. */
export const rateNames: readonly string[] = Object.values(settings).map(([name]) => name);

/** Reads the `RATE_LIMIT_*` settings: a number, or `off`; what isn't set no person comes near. */
export function readRates(source: Source): { rates: RatesEnv; problems: string[] } {
  const problems: string[] = [];
  const read = (key: keyof RatesEnv) => {
    const [name, usual] = settings[key];
    const text = source[name]?.trim() || String(usual);
    if (/^(off|0)$/i.test(text)) return undefined;
    if (/^\d{1,9}$/.test(text)) return Number(text);
    problems.push(`${name} is "${text}". Set it to how many requests are taken, or to off.`);
    return undefined;
  };
  const rates: RatesEnv = {
    token: read("token"),
    anonymous: read("anonymous"),
    address: read("address"),
    callouts: read("callouts"),
    creations: read("creations"),
  };
  return { rates, problems };
}
