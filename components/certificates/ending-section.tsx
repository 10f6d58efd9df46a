import Link from "next/link";
import { Section } from "@/components/ui/section";
import type { Certificate } from "@/lib/contract/certificate";
import type { Role } from "@/lib/contract/common";
import { formatNumber, type Reader } from "@/lib/format";
import { CertificateList } from "./certificate-list";

type Props = { certificates: Certificate[]; total: number; role: Role; reader: Reader };

/** The certificates that end next; nothing when none does. */
export function EndingSection({ certificates, total, role, reader }: Props) {
  if (total === 0) return null;
  return (
    <Section
      title={`Certificates about to expire (${formatNumber(total, reader)})`}
      description={
        role === "Client"
          ? "Re-enroll to renew them; the soonest comes first."
          : "Their holders may re-enroll; the soonest comes first."
      }
      action={
        total > certificates.length && (
          <Link
            href="/program/certificates?status=Active&sort=expirationDate"
            className="text-primary hover:underline"
          >
            View all<span className="sr-only"> certificates by expiration</span>
          </Link>
        )
      }
    >
      <CertificateList certificates={certificates} role={role} reader={reader} />
    </Section>
  );
}
