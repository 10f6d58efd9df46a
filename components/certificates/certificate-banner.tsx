import { CalendarClock } from "lucide-react";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { statusTone } from "@/components/ui/status-chip";
import type { Certificate } from "@/lib/contract/certificate";
import type { Role } from "@/lib/contract/common";
import type { Reader } from "@/lib/format";
import { certificateStanding, isEndingSoon, standingTone } from "./certificate-standing";

type Props = {
  certificate: Certificate;
  role: Role;
  reader: Reader;
  canReenroll: boolean;
  actions?: ReactNode;
};

/** What the certificate is worth today, who acts next, and the way on. */
export function CertificateBanner({ certificate, role, reader, canReenroll, actions }: Props) {
  const { title, body, next } = certificateStanding(certificate, { role, reader, canReenroll });
  const tone = standingTone(certificate, reader) ?? statusTone(String(certificate.status));
  const icon = isEndingSoon(certificate, reader) ? CalendarClock : undefined;
  return (
    <Banner tone={tone} icon={icon} title={title} next={next} actions={actions}>
      {body && <p className="whitespace-pre-line">{body}</p>}
    </Banner>
  );
}
