import type { ReactNode } from "react";

export type Notes = { hint?: ReactNode; error?: string };

/** Hint and error, between the label and what they speak of. */
export function FieldNotes({ id, hint, error }: Notes & { id: string }) {
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="max-w-measure text-muted">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="max-w-measure font-medium text-danger">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
    </>
  );
}

/** Ties a control to its notes for those who hear it: error first, because it is news. */
export function notesOf(id: string, { hint, error }: Notes): string | undefined {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
