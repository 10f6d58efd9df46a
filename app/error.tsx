"use client";

import { Failure, type FailureProps } from "./failure";

export default function PageError(props: FailureProps) {
  return (
    <main className="mx-auto max-w-page p-4 sm:p-6">
      <Failure {...props} />
    </main>
  );
}
