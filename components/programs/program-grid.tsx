import { StatusChip } from "@/components/ui/status-chip";
import type { Certificate } from "@/lib/contract/certificate";
import type { Enrollment } from "@/lib/contract/enrollment";
import type { Program } from "@/lib/contract/program";
import { formatCount, type Reader } from "@/lib/format";
import { ProgramCard } from "./program-card";
import { standingOf } from "./standing";
import { StandingLine } from "./standing-line";

type Props = {
  programs: readonly Program[];
  /** What a client holds and has open; null for those who keep programs instead of joining them. */
  holdings: { certificates: readonly Certificate[]; enrollments: readonly Enrollment[] } | null;
  reader: Reader;
};

export function ProgramGrid({ programs, holdings, reader }: Props) {
  return (
    <ul className="grid grid-cols-1 gap-4 min-[44rem]:grid-cols-2 lg:grid-cols-3">
      {programs.map((program) => (
        <li key={program.id}>
          <ProgramCard
            program={program}
            foot={
              holdings ? (
                <StandingLine standing={standingOf(within(holdings, program), reader)} />
              ) : (
                <KeeperLine program={program} reader={reader} />
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}

function within({ certificates, enrollments }: NonNullable<Props["holdings"]>, { id }: Program) {
  return {
    certificates: certificates.filter(({ program }) => program?.id === id),
    enrollments: enrollments.filter(({ program }) => program?.id === id),
  };
}

function KeeperLine({ program, reader }: { program: Program; reader: Reader }) {
  const { status = "Draft", statistics } = program;
  return (
    <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <StatusChip status={status} />
      <span className="text-muted text-sm tabular-nums">
        {formatCount(statistics?.certificates ?? 0, {
          one: "valid certificate",
          other: "valid certificates",
          locale: reader.locale,
        })}
      </span>
    </span>
  );
}
