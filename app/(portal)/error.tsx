"use client";

import { Failure, type FailureProps } from "../failure";

export default function PageError(props: FailureProps) {
  return <Failure {...props} />;
}
