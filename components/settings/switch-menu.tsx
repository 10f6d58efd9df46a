"use client";

import { useEffect } from "react";
import { problemText } from "@/components/ui/problem-text";
import { RowMenu } from "@/components/ui/row-menu";
import { toast } from "@/components/ui/toast";
import { DeleteDialog } from "./delete-dialog";
import { type Switchable, useSwitching } from "./use-switching";

/** What can be done with a row of a settings list. */
export function SwitchMenu(thing: Switchable) {
  const { turn, turnLabel, askToDelete, problem, dialog } = useSwitching(thing);
  useEffect(() => {
    if (problem) toast.error(problemText(problem));
  }, [problem]);
  return (
    <>
      <RowMenu
        label={`Actions for ${thing.name}`}
        items={[
          { label: "Edit", href: thing.editHref },
          { label: turnLabel, onSelect: turn },
          { label: "Delete", danger: true, onSelect: askToDelete },
        ]}
      />
      <DeleteDialog thing={thing} {...dialog} />
    </>
  );
}
