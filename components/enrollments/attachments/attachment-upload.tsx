"use client";

import { CircleAlert } from "lucide-react";
import { useRef } from "react";
import { Field } from "@/components/form/field";
import { useIsReady } from "@/components/form/use-is-ready";
import { Button } from "@/components/ui/button";
import type { Upload } from "./upload-queue";
import { useUploads } from "./use-uploads";

type Props = {
  enrollmentId: string;
  maxBytes: number;
  /** The same for people: "25 MB". */
  limit: string;
};

/** Adds one or several files; each is sent as soon as it is chosen and says for itself what became of it. */
export function AttachmentUpload({ enrollmentId, maxBytes, limit }: Props) {
  const path = `/program/enrollments/${encodeURIComponent(enrollmentId)}/attachments`;
  const { uploads, add, retry, dismiss } = useUploads({ path, maxBytes, limit });
  const isReady = useIsReady();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="max-w-form space-y-3">
      <Field
        name="attachments"
        label="Add files"
        hint={`Any kind of file, up to ${limit} each. Both sides can read them.`}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            multiple
            disabled={!isReady}
            onChange={({ currentTarget }) => {
              add([...(currentTarget.files ?? [])]);
              currentTarget.value = "";
            }}
            className="block w-full rounded-control border border-control border-dashed bg-surface p-3 text-muted file:mr-3 file:min-h-touch file:cursor-pointer file:rounded-control file:border file:border-control file:border-solid file:bg-surface file:px-4 file:font-medium file:text-ink hover:file:bg-hover disabled:opacity-60"
          />
        )}
      </Field>
      <ul aria-label="Files on their way" className="space-y-2 empty:hidden">
        {uploads.map((upload) => (
          <li key={upload.key} className="rounded-card border bg-surface p-3">
            <Row
              upload={upload}
              onRetry={() => retry(upload)}
              onDismiss={() => {
                dismiss(upload.key);
                input.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type RowProps = { upload: Upload; onRetry: () => void; onDismiss: () => void };

function Row({ upload, onRetry, onDismiss }: RowProps) {
  const { file, state, share, reason, canRetry } = upload;
  if (state !== "failed") {
    const percent = Math.round(share * 100);
    return (
      <div className="space-y-1.5">
        <p className="flex justify-between gap-3">
          <span className="min-w-0 wrap-anywhere">{file.name}</span>
          <span className="shrink-0 text-muted tabular-nums">
            {state === "waiting" ? "Waiting" : `${percent} %`}
          </span>
        </p>
        <progress
          aria-label={`Sending ${file.name}`}
          max={100}
          value={percent}
          className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-primary"
        />
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />
      <div className="min-w-0 grow basis-40">
        <p className="font-medium wrap-anywhere">{file.name}</p>
        <p role="alert" className="text-danger">
          {reason}
        </p>
      </div>
      <div className="flex gap-2">
        {canRetry && (
          <Button size="small" onClick={onRetry} aria-label={`Try ${file.name} again`}>
            Try again
          </Button>
        )}
        <Button
          size="small"
          variant="quiet"
          onClick={onDismiss}
          aria-label={`Dismiss ${file.name}`}
        >
          Dismiss
        </Button>
      </div>
    </div>
  );
}
