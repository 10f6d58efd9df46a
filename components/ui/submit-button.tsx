"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

type Props = Omit<ComponentProps<typeof Button>, "type" | "pending"> & { pendingLabel?: string };

/** The submit button of a form whose action is a server action: pending while that action runs. */
export function SubmitButton({ pendingLabel, children, ...rest }: Props) {
  const { pending } = useFormStatus();
  return (
    <Button variant="primary" {...rest} type="submit" pending={pending}>
      {pending ? (pendingLabel ?? children) : children}
    </Button>
  );
}
