import { sql } from "drizzle-orm";
import type { Scope } from "./context";
import { forbidden } from "./refusal";
import type { Store } from "./store/open";
import { modules } from "./store/schema-platform";

/** The module without which a token can't call the Program API (contract §1). */
export const programModule = "MOD-1478";

/** The modules that a token may be limited to: each opens the paths below its segment; accounts are open to all. */
export const allModules = [
  {
    id: programModule,
    name: "Program",
    description: "Programs, enrollments and certificates",
    segment: "program",
  },
  {
    id: "MOD-2291",
    name: "Notifications",
    description: "Messages, subscribers and webhooks",
    segment: "notifications",
  },
  { id: "MOD-3364", name: "Audit trail", description: "Who did what, and when", segment: "audit" },
] as const;

/** Writes the modules that this release knows over those that an earlier one wrote. */
export async function keepModules({ db }: Store) {
  const rows = allModules.map(({ id, name, description }) => ({ id, name, description }));
  await db
    .insert(modules)
    .values(rows)
    .onConflictDoUpdate({
      target: modules.id,
      set: { name: sql`excluded.name`, description: sql`excluded.description` },
    });
}

/** A 403 unless the caller's token has the module of the path; people are not limited by modules (contract §1). */
export function requireModule({ modules: own }: Scope, path: string) {
  if (!own) return;
  const module = allModules.find(({ segment }) => path.startsWith(`/${segment}/`));
  if (!module || own.includes(module.id)) return;
  throw forbidden(
    `This token is not for the module ${module.name} (${module.id}). Add the module to the token, or use another token.`,
  );
}
