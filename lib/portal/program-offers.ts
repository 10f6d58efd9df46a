import "server-only";
import type { Role } from "@/lib/contract/common";
import { triggersFor } from "@/lib/contract/lifecycle";
import type { Program } from "@/lib/contract/program";

/** What the viewer may do with a program's state, read from the lifecycle that the platform obeys. */
export function programTriggers({ status }: Program, role: Role): readonly string[] {
  return triggersFor("program", status ?? null, role);
}

/** Whether the viewer may change a program's settings: its vendor, in every state (contract §8.2). */
export function canEditProgram(role: Role): boolean {
  return role === "Vendor";
}
