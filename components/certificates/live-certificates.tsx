"use client";

import { useQuery } from "@tanstack/react-query";
import { useFreshPage } from "@/components/ui/use-fresh-page";
import { certificatesQuery } from "@/lib/client/browser";
import { listMark } from "@/lib/client/list-mark";
import type { ListQuery } from "@/lib/client/query";

type Props = { query: ListQuery; shown: string };

/** Has the list read again as soon as a row of it changed; `shown` is the `listMark` of what the page shows. */
export function LiveCertificates({ query, shown }: Props) {
  const { data } = useQuery(certificatesQuery({ ...query, select: "-*,id,revision" }));
  useFreshPage({ shown, latest: data && listMark(data.data, data.$meta.pagination.total) });
  return null;
}
