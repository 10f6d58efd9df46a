import { z } from "zod";

export const Lockfile = z.looseObject({
  lockfileVersion: z.number(),
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      devDependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
export type Lockfile = z.infer<typeof Lockfile>;

export const Manifest = z.looseObject({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof Manifest>;

const kinds = ["dependencies", "devDependencies", "optionalDependencies"] as const;
const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** What lets another package in than the one that was looked at: versions that move, sources that aren't the registry. */
export function lockfileProblems(lockfile: Lockfile, manifest: Manifest): string[] {
  const root = lockfile.packages[""];
  const moving = kinds.flatMap((kind) =>
    Object.entries(manifest[kind])
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) => `package.json: ${name} is ${version}. Write one exact version.`),
  );
  const stale = kinds
    .filter((kind) => !isSame(manifest[kind], root?.[kind] ?? {}))
    .map((kind) => `package-lock.json: its ${kind} aren't those of package.json. Run npm install.`);
  const strange = Object.entries(lockfile.packages).flatMap(([place, entry]) => {
    if (place === "") return [];
    const isSealed = /^sha512-[\w+/]{86}==$/.test(entry.integrity ?? "");
    const isRegistry = !entry.resolved || entry.resolved.startsWith("https://registry.npmjs.org/");
    if (isSealed && isRegistry && !entry.link) return [];
    return [`package-lock.json: ${place} isn't from the npm registry with a SHA-512 digest.`];
  });
  return [...moving, ...stale, ...strange];
}

function isSame(one: Record<string, string>, other: Record<string, string>) {
  return (
    JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
  );
}

/** The packages that run a script of theirs when they are installed, each once. */
export function installScripts({ packages }: Lockfile): string[] {
  const places = Object.keys(packages).filter((place) => packages[place]?.hasInstallScript);
  return [...new Set(places.map((place) => place.split("node_modules/").at(-1) ?? place))].sort();
}
