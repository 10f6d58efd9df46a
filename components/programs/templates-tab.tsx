import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { Template } from "@/lib/contract/template";

/** The texts that an enrollment and its certificate show, by the state that they speak of. */
export function TemplatesTab({ templates }: { templates: readonly Template[] }) {
  if (templates.length === 0) {
    return (
      <EmptyState title="No templates">
        Enrollments of this program show no text of the vendor's.
      </EmptyState>
    );
  }
  return (
    <div className="space-y-8">
      {[...Map.groupBy(templates, ({ type }) => type ?? "")].map(([type, ofType]) => (
        <Section key={type} title={titles[type] ?? type}>
          <ul className="divide-y rounded-card border bg-surface">
            {ofType.map((template) => (
              <Entry key={template.id} template={template} />
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function Entry({ template }: { template: Template }) {
  return (
    <li className="px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 font-medium">{template.name ?? template.id}</span>
        {template.default && <Chip tone="info">Default</Chip>}
        <span className="text-muted text-sm tabular-nums">{template.id}</span>
      </div>
      {template.content && (
        <details className="mt-1">
          <summary className="min-h-6 text-primary text-sm">Show the text</summary>
          <pre className="mt-2 whitespace-pre-wrap break-words rounded-control bg-neutral-soft p-4 font-mono text-sm">
            {template.content}
          </pre>
        </details>
      )}
    </li>
  );
}

const titles: Record<string, string> = {
  EnrollmentProcessing: "While an enrollment is processed",
  EnrollmentQuerying: "While the vendor waits for an answer",
  EnrollmentCompleted: "Once an enrollment is completed",
};
