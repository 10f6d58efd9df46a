"use client";

import { useQuery } from "@tanstack/react-query";
import { useFreshPage } from "@/components/ui/use-fresh-page";
import { enrollmentQuery } from "@/lib/client/browser";

type Props = { enrollmentId: string; revision: number | undefined };

/** Has the page read again as soon as the other side has changed the enrollment; what is typed stays. */
export function LiveEnrollment({ enrollmentId, revision }: Props) {
  const { data } = useQuery(enrollmentQuery(enrollmentId));
  useFreshPage({ shown: revision, latest: data?.revision });
  return null;
}
