import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { ProgramIcon } from "@/components/ui/program-icon";
import type { Program } from "@/lib/contract/program";

type Props = {
  program: Program;
  /** The viewer's own standing, or the program's status for those who keep it. */
  foot: ReactNode;
};

/** One program of the list; the whole card is one link. */
export function ProgramCard({ program, foot }: Props) {
  const { id, name = id, icon, vendor, shortDescription } = program;
  return (
    <Card className="flex h-full flex-col gap-4">
      <div className="flex gap-4">
        <ProgramIcon id={id} icon={icon} />
        <div className="min-w-0">
          <h2 className="line-clamp-2 font-semibold text-base leading-snug" title={name}>
            <Link href={`/program/programs/${id}`} className="cover hover:underline">
              {name}
            </Link>
          </h2>
          <p className="mt-0.5 text-muted text-sm">
            {vendor?.name && <span className="block truncate">{vendor.name}</span>}
            <span className="tabular-nums">{id}</span>
          </p>
        </div>
      </div>
      <p className="line-clamp-3 text-sm">{shortDescription}</p>
      <div className="mt-auto grid min-h-10 items-center border-t pt-3">{foot}</div>
    </Card>
  );
}
