"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import type { Problem } from "@/lib/contract/problem";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { problemText } from "./problem-text";

type Props = {
  /** The field's own, where several forms can stand on a page. */
  field: string;
  title: string;
  description: string;
  hint?: string;
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  rename: { act: (name: string) => void; pending: boolean; problem: Problem | undefined };
};

/** Asks for another name; what was typed stays when it is refused. */
export function RenameDialog({ field, name, hint, rename, ...dialog }: Props) {
  const [text, setText] = useState(name);
  const send = () => rename.act(text);
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" pending={rename.pending} onClick={send}>
            Save
          </Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field
          name={field}
          label="Name"
          {...(hint ? { hint } : {})}
          error={rename.problem && problemText(rename.problem)}
        >
          {(control) => (
            <TextInput
              {...control}
              name="name"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
