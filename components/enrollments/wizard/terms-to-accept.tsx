import { TextLink } from "@/components/files/text-link";
import { Choice } from "@/components/form/choice";
import { FieldGroup } from "@/components/form/field-group";
import { fieldId } from "@/components/form/field-id";
import type { ShownTerms } from "./setup";

type Props = {
  name: string;
  terms: readonly ShownTerms[];
  accountName: string;
  isAccepted: boolean;
  onChange: (isAccepted: boolean) => void;
  error?: string;
};

/** The terms with their texts, and one box for all of them: the platform accepts them together (contract §13.4). */
export function TermsToAccept({ name, terms, accountName, isAccepted, onChange, error }: Props) {
  const them = terms.length === 1 ? "these terms" : `these ${terms.length} terms`;
  return (
    <div className="max-w-form">
      <FieldGroup name={name} legend={<span className="text-lg">Terms</span>} error={error}>
        <ul className="divide-y rounded-card border bg-surface">
          {terms.map((one) => (
            <li key={one.id} className="space-y-1 p-4">
              <p className="font-medium">{one.name}</p>
              {one.description && <p className="text-muted">{one.description}</p>}
              <Variants terms={one} />
            </li>
          ))}
        </ul>
        <Choice
          type="checkbox"
          id={fieldId(name)}
          name={name}
          checked={isAccepted}
          onChange={(event) => onChange(event.target.checked)}
          aria-invalid={error ? true : undefined}
          label={`I have read ${them} and accept them for ${accountName}.`}
        />
      </FieldGroup>
    </div>
  );
}

function Variants({ terms: { name, variants } }: { terms: ShownTerms }) {
  if (variants.length === 0) {
    return <p className="text-muted text-sm">The text itself hasn’t been added yet.</p>;
  }
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {variants.map(({ id, label, source, language }) => (
        <li key={id}>
          {source ? (
            <TextLink {...source} language={language} about={name}>
              {label}
            </TextLink>
          ) : (
            <span className="text-muted">{label}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
