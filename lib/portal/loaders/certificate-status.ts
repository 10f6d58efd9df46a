import "server-only";
import { load } from "./load";

/** The status of a certificate that another object refers to; references carry none (contract §5). */
export async function loadCertificateStatus(certificateId: string | undefined) {
  if (!certificateId) return undefined;
  const query = { select: "-*,id,status" };
  const { status } = await load("getCertificate", { params: { certificateId }, query });
  return status;
}
