import Link from "next/link";
import { eligibilityText } from "@/components/enrollments/enrollment-facts";
import { DateText } from "@/components/ui/date-text";
import { ExpiryBar } from "@/components/ui/expiry-bar";
import { Fact, Facts } from "@/components/ui/facts";
import { ProgramIcon } from "@/components/ui/program-icon";
import type { Certificate } from "@/lib/contract/certificate";
import type { Reader } from "@/lib/format";

type Props = { certificate: Certificate; reader: Reader };

/** The certificate itself, framed: what it says, about whom, and for how long. Prints on one page. */
export function CertificatePanel({ certificate, reader }: Props) {
  const { id, program, vendor, client, expirationDate, audit } = certificate;
  const holder = certificate.licensee ?? certificate.buyer;
  const issued = audit?.activated?.at;
  const isTerminated = certificate.status === "Terminated";
  const isPeriod = issued && expirationDate && !isTerminated;
  return (
    <section
      aria-label="Certificate"
      className="rounded-card border border-control bg-surface p-1.5"
    >
      <div className="space-y-6 rounded-control border px-4 py-6 sm:px-8 sm:py-8">
        <div className="flex flex-wrap items-center gap-4">
          {program && <ProgramIcon id={program.id} icon={program.icon} size="large" />}
          <div className="min-w-0 grow basis-60">
            {program && (
              <Link
                href={`/program/programs/${program.id}`}
                className="font-semibold text-xl hover:underline"
              >
                {program.name ?? program.id}
              </Link>
            )}
            <p className="text-muted">{vendor?.name}</p>
          </div>
          <p className="font-semibold text-lg tabular-nums tracking-wide">{id}</p>
        </div>
        <Facts>
          <Fact label="Certificant" hint={holder?.id}>
            {holder?.name}
          </Fact>
          <Fact label="Client" hint={client?.id}>
            {client?.name}
          </Fact>
          <Fact label="Program eligibility">{eligibilityText(certificate.eligibility)}</Fact>
          <Fact label="Applicable to">{certificate.applicableTo}</Fact>
          {issued && !isPeriod && (
            <Fact label="Issued">
              <DateText value={issued} reader={reader} form="date" />
            </Fact>
          )}
          {!isPeriod && <Expiration certificate={certificate} reader={reader} />}
        </Facts>
        {isPeriod && <ExpiryBar from={issued} until={expirationDate} reader={reader} />}
      </div>
    </section>
  );
}

/** When it ends, in a word for each case; a terminated certificate has ended already. */
function Expiration({ certificate, reader }: Props) {
  const { status, expirationDate, audit } = certificate;
  if (status === "Terminated" && audit?.terminated) {
    return (
      <Fact label="Terminated">
        <DateText value={audit.terminated.at} reader={reader} form="date" />
      </Fact>
    );
  }
  return (
    <Fact label="Expiration">
      {expirationDate ? (
        <DateText value={expirationDate} reader={reader} form="date" />
      ) : (
        noExpiration(String(status))
      )}
    </Fact>
  );
}

function noExpiration(status: string) {
  return status === "Draft" || status === "Pending" ? "Not valid yet" : "No expiration date";
}
