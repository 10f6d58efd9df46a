/** The OpenID provider through which people sign in, and what its groups mean here. */
export type OidcEnv = {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  /** What the button of the sign-in page calls it. */
  name: string;
  scope: string;
  groupClaim: string;
  groups: OidcGroup[];
};

type OidcGroup = {
  group: string;
  accountId: string;
  role: "Administrator" | "Member" | "ReadOnly";
};

/** The mail server, when there is one, and as whom mails are sent. */
export type MailEnv = { smtpUrl: string | undefined; from: string };

type Source = Record<string, string | undefined>;

/** The settings `OIDC_*`; none of them means that there is no single sign-on. */
export function readOidc(source: Source): { oidc: OidcEnv | undefined; problems: string[] } {
  const given = (name: string) => source[name]?.trim() || undefined;
  const issuer = given("OIDC_ISSUER");
  const clientId = given("OIDC_CLIENT_ID");
  const others = Object.keys(source).filter((name) => name.startsWith("OIDC_") && given(name));
  if (!issuer && !clientId && others.length === 0) return { oidc: undefined, problems: [] };
  const { groups, problems } = groupsIn(given("OIDC_GROUPS"));
  if (!issuer)
    problems.push("OIDC_ISSUER is missing. Set it to the address of the OpenID provider.");
  else problems.push(...issuerProblems(issuer));
  if (!clientId)
    problems.push("OIDC_CLIENT_ID is missing. Set it to this portal's client id there.");
  const oidc = {
    issuer: issuer ?? "",
    clientId: clientId ?? "",
    clientSecret: given("OIDC_CLIENT_SECRET"),
    name: given("OIDC_NAME") ?? "your company account",
    scope: given("OIDC_SCOPE") ?? "openid profile email",
    groupClaim: given("OIDC_GROUP_CLAIM") ?? "groups",
    groups,
  };
  return { oidc, problems };
}

/** The settings `SMTP_URL` and `MAIL_FROM`. */
export function readMail(source: Source): { mail: MailEnv; problems: string[] } {
  const smtpUrl = source.SMTP_URL?.trim() || undefined;
  const from = source.MAIL_FROM?.trim() || undefined;
  const problems: string[] = [];
  if (smtpUrl && !/^smtps?:$/.test(URL.parse(smtpUrl)?.protocol ?? "")) {
    problems.push(
      "SMTP_URL isn't the address of a mail server. Set it to smtps://user:password@host:465 or the like.",
    );
  }
  if (smtpUrl && !from) {
    problems.push(
      "MAIL_FROM is missing. Set it to the sender of mails, such as Program Portal <portal@company.example>.",
    );
  }
  if (from && (!from.includes("@") || /[\r\n]/.test(from))) {
    problems.push(
      `MAIL_FROM is "${from}". Set it to one address, such as Program Portal <portal@company.example>.`,
    );
  }
  return { mail: { smtpUrl, from: from ?? "Program Portal <no-reply@portal.invalid>" }, problems };
}

/** An issuer is compared letter for letter with what its tokens say, and speaks https except on this machine. */
function issuerProblems(issuer: string) {
  const url = URL.parse(issuer);
  const isLocal = url && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLocal)) return [];
  return [`OIDC_ISSUER is "${issuer}". Set it to an address that begins with https://.`];
}

const groupRule = /^(.+)=(ACC-\d{4}-\d{4}):(Administrator|Member|ReadOnly)$/;

function groupsIn(text: string | undefined) {
  const groups: OidcGroup[] = [];
  const problems: string[] = [];
  for (const rule of text?.split(",") ?? []) {
    const [, group, accountId, role] = groupRule.exec(rule.trim()) ?? [];
    if (!group || !accountId || !isRole(role)) {
      problems.push(
        `OIDC_GROUPS holds "${rule.trim()}". Write each rule as group=ACC-1234-5678:Member, with Administrator, Member or ReadOnly at the end, and commas between.`,
      );
    } else groups.push({ group, accountId, role });
  }
  return { groups, problems };
}

function isRole(text: string | undefined): text is OidcGroup["role"] {
  return text === "Administrator" || text === "Member" || text === "ReadOnly";
}
