import { Check, Minus } from "lucide-react";
import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import type { Program, ProgramSettings } from "@/lib/contract/program";
import { formatCount, type Reader } from "@/lib/format";
import {
  checksTitle,
  isOn,
  settingsSwitches,
  unreachableChoices,
  whenUnreachable,
} from "./settings-switches";

type Props = {
  program: Program;
  /** Where the vendor changes them; absent for those who only read. */
  editHref?: Route;
  reader: Reader;
};

/** The program's switches as they stand. */
export function SettingsTab({ program: { settings }, editHref, reader }: Props) {
  return (
    <div className="space-y-8">
      {editHref && <ButtonLink href={editHref}>Edit settings</ButtonLink>}
      {settingsSwitches.map(({ title, switches }) => (
        <Section key={title} title={title}>
          <ul className="divide-y rounded-card border bg-surface">
            {switches.map(({ name, label, hint }) => (
              <li
                key={name}
                className="flex flex-wrap justify-between gap-x-6 gap-y-1 px-4 py-3 sm:px-5"
              >
                <div className="min-w-0 grow basis-64">
                  <p className="font-medium">{label}</p>
                  <p className="max-w-measure text-muted text-sm">{hint}</p>
                </div>
                {isOn(settings, name) ? (
                  <p className="font-medium">
                    <Check aria-hidden className="mr-1.5 inline size-4" />
                    On{name === expiration && daysText(settings, reader)}
                  </p>
                ) : (
                  <p className="text-muted">
                    <Minus aria-hidden className="mr-1.5 inline size-4" />
                    Off
                  </p>
                )}
              </li>
            ))}
            {title === checksTitle && <WhenUnreachable settings={settings} />}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function WhenUnreachable({ settings }: Pick<Program, "settings">) {
  const chosen = unreachableChoices.find(({ value }) => value === whenUnreachable(settings));
  return (
    <li className="flex flex-wrap justify-between gap-x-6 gap-y-1 px-4 py-3 sm:px-5">
      <div className="min-w-0 grow basis-64">
        <p className="font-medium">When your system can’t be reached</p>
        <p className="max-w-measure text-muted text-sm">{chosen?.description}</p>
      </div>
      <p className="font-medium">{chosen?.label ?? whenUnreachable(settings)}</p>
    </li>
  );
}

const expiration = "terminateOnExpiration.enabled";

function daysText(settings: ProgramSettings | undefined, { locale }: Reader) {
  const duration = settings?.terminateOnExpiration?.duration;
  if (!duration) return "";
  return `, after ${formatCount(duration, { one: "day", other: "days", locale })}`;
}
