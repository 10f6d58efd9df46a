import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { programHref } from "@/components/programs/address";
import { SettingsForm } from "@/components/programs/settings-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadProgram } from "@/lib/portal/loaders/program";
import { canEditProgram } from "@/lib/portal/program-offers";
import { mayChange } from "@/lib/portal/rank";
import { requireSession, roleOf } from "@/lib/portal/session";

type Props = { params: Promise<{ programId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { programId } = await params;
  const { name } = await loadProgram(programId);
  return { title: `Settings of ${name ?? programId}` };
}

export default async function ProgramSettingsPage({ params }: Props) {
  const { programId } = await params;
  const [session, program] = await Promise.all([requireSession(), loadProgram(programId)]);
  if (!mayChange(session) || !canEditProgram(roleOf(session))) notFound();
  return (
    <div className="space-y-6">
      <PageHeader
        kind="Program"
        id={program.id}
        name="Settings"
        description={program.name}
        back={{
          href: programHref(program.id, "settings"),
          label: program.name ?? "Program",
        }}
      />
      <SettingsForm programId={program.id} settings={program.settings} />
    </div>
  );
}
