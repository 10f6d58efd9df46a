import type { Module } from "@/lib/contract/module";

/** Modules as a form offers them. */
export function moduleChoices(modules: Module[]) {
  return modules.map(({ id, name = id, description }) => ({
    id,
    name,
    description: description ?? undefined,
  }));
}
