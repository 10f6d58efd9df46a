"use client";

import { useQuery } from "@tanstack/react-query";
import { useFreshPage } from "@/components/ui/use-fresh-page";
import { attachmentsQuery } from "@/lib/client/browser";
import { listMark } from "@/lib/client/list-mark";

type Props = { enrollmentId: string; shown: string };

/** Has the page read again as soon as the other side has added, renamed or deleted a file. */
export function LiveAttachments({ enrollmentId, shown }: Props) {
  const { data } = useQuery(attachmentsQuery(enrollmentId));
  useFreshPage({ shown, latest: data && listMark(data.data, data.$meta.pagination.total) });
  return null;
}
