"use client";

import { Select } from "@/components/form/select";
import { problemText } from "@/components/ui/problem-text";
import { useAction } from "@/components/ui/use-action";
import { changeEnrollment } from "@/lib/portal/actions/review";

type Props = {
  enrollmentId: string;
  assigneeId: string | undefined;
  colleagues: { id: string; name: string }[];
};

/** Hands the enrollment to a colleague, at once and reversibly. */
export function AssigneeSelect({ enrollmentId, assigneeId, colleagues }: Props) {
  const { act, pending, problem } = useAction(changeEnrollment, { done: "Assignee changed" });
  return (
    <>
      <Select
        aria-label="Assignee"
        placeholder="Nobody yet"
        value={assigneeId ?? ""}
        disabled={pending}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target }) =>
          act({ enrollmentId, assignee: target.value ? { id: target.value } : null })
        }
      />
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {problemText(problem)}
        </p>
      )}
    </>
  );
}
