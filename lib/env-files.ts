import { readFileSync, statSync } from "node:fs";

type Source = Record<string, string | undefined>;

/** Settings that are secrets or hold some; each can be the content of a file that NAME_FILE names. */
const secrets = [
  "DATABASE_URL",
  "ENCRYPTION_KEY",
  "OIDC_CLIENT_SECRET",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "SESSION_SECRET",
  "SMTP_URL",
];

/** Puts the content of files in place of the `*_FILE` settings; a file that everybody may read is worth a warning. */
export function withSecretFiles(source: Source) {
  const settings: Source = { ...source };
  const problems: string[] = [];
  const warnings: string[] = [];
  for (const name of secrets) {
    const file = source[`${name}_FILE`]?.trim();
    delete settings[`${name}_FILE`];
    if (!file) continue;
    if (source[name]?.trim()) {
      problems.push(`${name} and ${name}_FILE are both set. Leave one of them out.`);
      continue;
    }
    try {
      settings[name] = readFileSync(/* turbopackIgnore: true */ file, "utf8").trim();
      if (statSync(/* turbopackIgnore: true */ file).mode & 0o004)
        warnings.push(`${name}_FILE is ${file}, which everybody on this machine may read.`);
      if (!settings[name])
        problems.push(`${name}_FILE is ${file}, which is empty. Write the secret into it.`);
    } catch {
      problems.push(
        `${name}_FILE is ${file}, which can't be read. Set it to a file that the user of this process may read.`,
      );
    }
  }
  return { settings, problems, warnings };
}
