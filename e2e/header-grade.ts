/** What a grader sees of a site: its first page over https, and where plain http leads. */
export type Seen = {
  headers: Headers;
  html: string;
  /** `Set-Cookie` lines, with that of a session among them. */
  cookies: string[];
  /** `Location` of an answer over plain http. */
  redirect: string | null;
  origin: string;
};

type Score = { rule: string; modifier: number };

/**
 * The scoring that Mozilla's HTTP Observatory publishes (github.com/mdn/mdn-http-observatory, src/grader/charts.js):
 * 100 to begin with, penalties always, bonuses from 90 on. Only what can apply here has its rule; anything unexpected
 * takes that rule's lowest score. A+ begins at 100.
 */
export function gradeOf(seen: Seen) {
  const scores = rules.map((rule) => rule(seen));
  const penalties = sum(scores.filter(({ modifier }) => modifier < 0));
  const base = 100 + penalties;
  const score = Math.max(0, base >= 90 ? 100 + sum(scores) : base);
  return { score, grade: score >= 100 ? "A+" : "lower", scores };
}

const rules: ((seen: Seen) => Score)[] = [
  policyScore,
  cookieScore,
  corsScore,
  redirectionScore,
  referrerScore,
  transportScore,
  integrityScore,
  sniffingScore,
  framingScore,
  resourceScore,
];

function sum(scores: Score[]) {
  return scores.reduce((total, { modifier }) => total + modifier, 0);
}

/** Sources by directive. */
export function directivesOf(policy: string | null): Map<string, string[]> {
  const parts = (policy ?? "").split(";").map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = "", ...sources]) => [name, sources]));
}

const broad = /^(ftp:|https?:|\*|https?:\/\/\*(\.\*)?)$/;

function policyScore({ headers }: Seen): Score {
  const rule = "content-security-policy";
  const policy = directivesOf(headers.get(rule));
  if (!headers.has(rule)) return { rule, modifier: -25 };
  const sources = (name: string) => policy.get(name) ?? policy.get("default-src") ?? ["*"];
  const scripts = sources("script-src");
  const isUnsafe = (source: string) => /'unsafe-inline'|^data:/.test(source) || broad.test(source);
  if (scripts.some(isUnsafe) || sources("object-src").some((one) => broad.test(one))) {
    return { rule, modifier: -20 };
  }
  if ([...policy.values()].flat().some((source) => /^(http|ftp):/.test(source))) {
    return { rule, modifier: -20 };
  }
  if ([...scripts, ...sources("style-src")].includes("'unsafe-eval'"))
    return { rule, modifier: -10 };
  if (sources("style-src").some(isUnsafe)) return { rule, modifier: 0 };
  return { rule, modifier: policy.get("default-src")?.join() === "'none'" ? 10 : 5 };
}

function cookieScore({ cookies, headers }: Seen): Score {
  const rule = "cookies";
  if (cookies.length === 0) return { rule, modifier: 0 };
  const isSession = (cookie: string) => /^[^=]*(sess|login|auth)/i.test(cookie);
  const lacks = (attribute: RegExp) => (cookie: string) => !attribute.test(cookie);
  const hasTransport = headers.has("strict-transport-security");
  if (cookies.filter(isSession).some(lacks(/;\s*secure/i)))
    return { rule, modifier: hasTransport ? -10 : -40 };
  if (cookies.filter(isSession).some(lacks(/;\s*httponly/i))) return { rule, modifier: -30 };
  if (cookies.some(lacks(/;\s*secure/i))) return { rule, modifier: hasTransport ? -5 : -20 };
  if (cookies.some((cookie) => /samesite=none/i.test(cookie))) return { rule, modifier: -20 };
  return { rule, modifier: cookies.some(lacks(/;\s*samesite=(lax|strict)/i)) ? 0 : 5 };
}

function corsScore({ headers }: Seen): Score {
  const allowed = headers.get("access-control-allow-origin");
  return { rule: "cross-origin-resource-sharing", modifier: allowed === null ? 0 : -50 };
}

function redirectionScore({ redirect, origin }: Seen): Score {
  return { rule: "redirection", modifier: redirect?.startsWith(`${origin}/`) ? 0 : -20 };
}

function referrerScore({ headers }: Seen): Score {
  const rule = "referrer-policy";
  const value = headers.get(rule);
  if (value === null) return { rule, modifier: 0 };
  const isPrivate =
    /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value);
  return { rule, modifier: isPrivate ? 5 : -5 };
}

function transportScore({ headers }: Seen): Score {
  const rule = "strict-transport-security";
  const age = Number(/^max-age=(\d+)/.exec(headers.get(rule) ?? "")?.[1] ?? Number.NaN);
  if (Number.isNaN(age)) return { rule, modifier: -20 };
  return { rule, modifier: age >= 15_768_000 ? 0 : -10 };
}

/** Scripts of one's own origin need no digest; one from elsewhere would have to. */
function integrityScore({ html }: Seen): Score {
  const isForeign = /<script[^>]+src="(https?:)?\/\//.test(html);
  return { rule: "subresource-integrity", modifier: isForeign ? -50 : 0 };
}

function sniffingScore({ headers }: Seen): Score {
  const rule = "x-content-type-options";
  return { rule, modifier: headers.get(rule) === "nosniff" ? 0 : -5 };
}

function framingScore({ headers }: Seen): Score {
  const rule = "x-frame-options";
  const policy = directivesOf(headers.get("content-security-policy"));
  if (policy.has("frame-ancestors")) return { rule, modifier: 5 };
  return { rule, modifier: /^(deny|sameorigin)$/i.test(headers.get(rule) ?? "") ? 0 : -20 };
}

function resourceScore({ headers }: Seen): Score {
  const rule = "cross-origin-resource-policy";
  const value = headers.get(rule);
  if (value === null || value === "cross-origin") return { rule, modifier: 0 };
  return { rule, modifier: /^same-(origin|site)$/.test(value) ? 10 : -5 };
}
