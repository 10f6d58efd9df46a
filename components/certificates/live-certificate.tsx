"use client";

import { useQuery } from "@tanstack/react-query";
import { useFreshPage } from "@/components/ui/use-fresh-page";
import { certificateQuery } from "@/lib/client/browser";

type Props = { certificateId: string; revision: number | undefined };

/** Has the page read again as soon as the other side has changed the certificate. */
export function LiveCertificate({ certificateId, revision }: Props) {
  const { data } = useQuery(certificateQuery(certificateId));
  useFreshPage({ shown: revision, latest: data?.revision });
  return null;
}
