import "server-only";
import { all, equal, oneOf } from "@/lib/client/filter";
import { loadEnrollments } from "@/lib/portal/loaders/enrollment";

/** The re-enrollment of this certificate that isn't finished; there is at most one (contract §13.4). */
export async function loadOpenRenewal(certificateId: string) {
  const { data } = await loadEnrollments({
    limit: 1,
    order: "-id",
    select: "-*,id,status",
    filter: all(
      equal("certificate.id", certificateId),
      equal("type", "Change"),
      oneOf("status", ["Draft", "Processing", "Querying"]),
    ),
  });
  return data[0];
}
