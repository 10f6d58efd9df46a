"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { problemText } from "@/components/ui/problem-text";
import { DeleteDialog } from "./delete-dialog";
import { type Switchable, useSwitching } from "./use-switching";

/** The same on the page of the thing itself. */
export function SwitchButtons(thing: Switchable) {
  const { turn, turnLabel, isTurning, askToDelete, problem, dialog } = useSwitching(thing);
  return (
    <>
      <ButtonLink href={thing.editHref}>Edit</ButtonLink>
      <Button pending={isTurning} onClick={turn}>
        {turnLabel}
      </Button>
      <Button onClick={askToDelete}>Delete</Button>
      {problem && (
        <p role="alert" className="w-full max-w-measure font-medium text-danger">
          {problemText(problem)}
        </p>
      )}
      <DeleteDialog thing={thing} {...dialog} />
    </>
  );
}
