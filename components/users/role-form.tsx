"use client";

import { type FormEvent, useState } from "react";
import { RadioGroup } from "@/components/form/radio-group";
import { Button } from "@/components/ui/button";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import { changeRole } from "@/lib/portal/actions/users";
import type { Member } from "./member";
import { roleChoices } from "./role-words";

/** What the person may do for the account; it counts from their next press on. */
export function RoleForm({ id, name, role: current }: Member) {
  const [role, setRole] = useState(current);
  const { act, pending, problem } = useAction(changeRole, { done: `${name} has a new role` });

  function save(event: FormEvent) {
    event.preventDefault();
    const chosen = roleChoices.find(({ value }) => value === role);
    if (chosen) act({ id, role: chosen.value });
  }

  return (
    <form onSubmit={save} noValidate className="space-y-4">
      <RadioGroup
        name="role"
        legend="Role"
        options={[...roleChoices]}
        value={role}
        onValueChange={setRole}
        error={problem && problemText(problem)}
      />
      <Button type="submit" variant="primary" pending={pending}>
        Save role
      </Button>
    </form>
  );
}
