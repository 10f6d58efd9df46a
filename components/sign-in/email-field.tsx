import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";

/** By which address somebody is known here; what was typed stands there again after a refusal. */
export function EmailField({ email, error }: { email: string; error: string | undefined }) {
  return (
    <Field name="email" label="E-mail address" error={error}>
      {(control) => (
        <TextInput
          {...control}
          key={email}
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={email}
        />
      )}
    </Field>
  );
}
