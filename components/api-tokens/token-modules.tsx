import { Check, Minus } from "lucide-react";
import type { ApiToken } from "@/lib/contract/api-token";
import type { Module } from "@/lib/contract/module";

/** Every module, and whether the token is for it. */
export function TokenModules({ token, modules }: { token: ApiToken; modules: Module[] }) {
  const own = new Set(token.modules?.map(({ id }) => id));
  return (
    <ul className="divide-y rounded-card border bg-surface">
      {modules.map(({ id, name, description }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 px-4 py-3 sm:px-5">
          <div className="min-w-0 grow basis-64">
            <p className="font-medium">{name ?? id}</p>
            {description && <p className="text-muted text-sm">{description}</p>}
          </div>
          {own.has(id) ? (
            <p className="font-medium">
              <Check aria-hidden className="mr-1.5 inline size-4" />
              Allowed
            </p>
          ) : (
            <p className="text-muted">
              <Minus aria-hidden className="mr-1.5 inline size-4" />
              Not allowed
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
