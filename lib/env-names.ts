import { rateNames } from "./env-rates";

/** Beginnings of names that nothing but this program reads; a name of them that it doesn't know is a slip. */
const families: Record<string, readonly string[]> = {
  OIDC_: [
    "OIDC_CLIENT_ID",
    "OIDC_CLIENT_SECRET",
    "OIDC_GROUPS",
    "OIDC_GROUP_CLAIM",
    "OIDC_ISSUER",
    "OIDC_NAME",
    "OIDC_SCOPE",
  ],
  RATE_LIMIT: rateNames,
  S3_: ["S3_ACCESS_KEY_ID", "S3_BUCKET", "S3_ENDPOINT", "S3_REGION", "S3_SECRET_ACCESS_KEY"],
};

/** Settings that would be silently without effect because their name is wrong. */
export function unknownNames(settings: Record<string, string | undefined>): string[] {
  return Object.entries(families).flatMap(([start, known]) =>
    Object.keys(settings)
      .filter((name) => name.startsWith(start) && settings[name]?.trim() && !known.includes(name))
      .map((name) => `${name} is no setting. Correct its name to one of ${known.join(", ")}.`),
  );
}
