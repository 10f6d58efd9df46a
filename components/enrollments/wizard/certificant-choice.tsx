"use client";

import clsx from "clsx";
import { useState } from "react";
import { Field } from "@/components/form/field";
import { FieldGroup } from "@/components/form/field-group";
import { fieldId } from "@/components/form/field-id";
import { TextInput } from "@/components/form/text-input";
import type { Certificant } from "./setup";

type Props = {
  name: string;
  entity: "buyer" | "licensee";
  certificants: readonly Certificant[];
  value: string;
  onChange: (id: string) => void;
  error?: string;
};

const manyChoices = 8;

/** The account's buyers or licensees as cards, those that can't be chosen with the reason; a long list can be searched. */
export function CertificantChoice({ name, entity, certificants, value, onChange, error }: Props) {
  const [search, setSearch] = useState("");
  const shown = certificants.filter((one) => one.id === value || matches(one, search));
  const legend = entity === "buyer" ? "Buyer" : "Licensee";
  return (
    <div className="max-w-form space-y-4">
      {certificants.length > manyChoices && (
        <Field name={`${name}.search`} label={`Find a ${entity} by name, id or address`}>
          {(control) => (
            <TextInput
              {...control}
              type="search"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            />
          )}
        </Field>
      )}
      <FieldGroup name={name} legend={legend} error={error}>
        <div className="space-y-3 pt-1">
          {shown.map((one, index) => (
            <Card
              key={one.id}
              certificant={one}
              name={name}
              id={index === 0 ? fieldId(name) : fieldId(`${name}.${one.id}`)}
              isChosen={one.id === value}
              onChoose={() => onChange(one.id)}
            />
          ))}
          {shown.length === 0 && (
            <p className="text-muted">
              No {entity} matches “{search}”.
            </p>
          )}
        </div>
      </FieldGroup>
    </div>
  );
}

type CardProps = {
  certificant: Certificant;
  name: string;
  id: string;
  isChosen: boolean;
  onChoose: () => void;
};

function Card({ certificant, name, id, isChosen, onChoose }: CardProps) {
  const { name: title, address, standing, refusal } = certificant;
  const notesId = `${id}-notes`;
  return (
    <label
      className={clsx(
        "flex items-start gap-3 rounded-card border p-4",
        refusal ? "border-line bg-bg text-muted" : "border-control bg-surface hover:bg-hover",
        "has-[:checked]:border-primary has-[:checked]:bg-primary-soft has-[:checked]:outline-1 has-[:checked]:outline-primary",
      )}
    >
      <input
        type="radio"
        id={id}
        name={name}
        value={certificant.id}
        checked={isChosen}
        disabled={refusal !== undefined}
        onChange={onChoose}
        aria-describedby={notesId}
        className="mt-0.5 size-5 shrink-0"
      />
      <span className="min-w-0">
        <span className="block font-medium">{title}</span>
        <span id={notesId} className="block space-y-1 text-muted text-sm">
          <span className="block tabular-nums">{certificant.id}</span>
          {address && <span className="block">{address}</span>}
          {standing && <span className="block text-ink">{standing}</span>}
          {refusal && <span className="block text-ink">{refusal}</span>}
        </span>
      </span>
    </label>
  );
}

function matches({ id, name, address }: Certificant, search: string) {
  const text = `${name} ${id} ${address}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
