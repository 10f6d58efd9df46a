/** Something that no log may hold: either just this value or whatever looks like it. */
export type Secret = { kind: string; value: string };

/** Where a secret stands in a log, and which kind; never the secret itself. */
export type Leak = { line: number; kind: string };

/** What gives itself away by its form, whoever made it. */
const forms: readonly [kind: string, form: RegExp][] = [
  ["a session token", /\bses:[\w-]{8,}/],
  ["an API token", /\bidt:TKN-[\d-]+:[\w-]{8,}/],
  ["a signed or sealed token (JWT or JWE)", /\beyJ[\w-]{8,}\.[\w-]*\.[\w-]{8,}/],
  [
    "an Authorization header",
    /authorization\\?["']?\s*[:=]\s*\\?["']?(bearer|basic)\s+[\w+/=:.-]/i,
  ],
  ["an authenticator's secret", /otpauth:\/\//i],
  ["a cookie", /\b(set-)?cookie\\?["']?\s*[:=]\s*\\?["']?[\w-]+=[\w.%-]{16,}/i],
  [
    "the secret of a link in a mail",
    /\/(reset[\w-]*|invit[\w-]*|accept[\w-]*|password[\w-]*)[/?#][^\s"']*[\w-]{43}/i,
  ],
];

/** The lines of a log that hold one of `secrets` or anything of a secret's form. */
export function leaksIn(log: string, secrets: readonly Secret[]): Leak[] {
  return log.split("\n").flatMap((text, index) => {
    const known = secrets.filter(({ value }) => text.includes(value)).map(({ kind }) => kind);
    const formed = forms.filter(([, form]) => form.test(text)).map(([kind]) => kind);
    return [...new Set([...known, ...formed])].map((kind) => ({ line: index + 1, kind }));
  });
}
