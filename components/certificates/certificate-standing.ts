import type { Standing } from "@/components/enrollments/enrollment-standing";
import type { Tone } from "@/components/ui/tone";
import type { Certificate } from "@/lib/contract/certificate";
import type { Role } from "@/lib/contract/common";
import { daysLeft, formatDate, formatExpiry, type Reader } from "@/lib/format";

type Viewer = { role: Role; reader: Reader; canReenroll: boolean };

/** From how many days before the end a certificate is said to expire soon (portal UX §10). */
export const warnDays = 90;

/** What a person must know about a certificate: what it is worth today and who acts next. */
export function certificateStanding(certificate: Certificate, viewer: Viewer): Standing {
  const words = states[String(certificate.status)];
  return words
    ? words(certificate, viewer)
    : { title: `This certificate is ${certificate.status}`, next: "Nothing to do." };
}

/** The tone of the banner: a valid certificate that ends soon warns. */
export function isEndingSoon({ status, expirationDate }: Certificate, reader: Reader) {
  return (
    status === "Active" &&
    Boolean(expirationDate) &&
    daysLeft(expirationDate ?? "", reader) <= warnDays
  );
}

/** The tone of a standing that overrides the status's own. */
export function standingTone(certificate: Certificate, reader: Reader): Tone | undefined {
  return isEndingSoon(certificate, reader) ? "warning" : undefined;
}

const states: Record<string, (certificate: Certificate, viewer: Viewer) => Standing> = {
  Draft: (certificate, { role }) => ({
    title: "Not requested yet",
    body: "This certificate belongs to a draft enrollment.",
    next:
      role === "Client"
        ? "Next: you finish and submit the enrollment."
        : `Next: ${clientOf(certificate)} submits the enrollment.`,
  }),
  Pending: (certificate, { role }) => ({
    title: "Requested, not valid yet",
    next:
      role === "Vendor"
        ? "Next: you decide on the enrollment."
        : `Next: ${vendorOf(certificate)} decides on the enrollment.`,
  }),
  Active: activeStanding,
  Updating: (certificate, { role }) => ({
    title: "A re-enrollment is in progress",
    body: "The certificate changes as soon as the re-enrollment is completed.",
    next:
      role === "Vendor"
        ? "Next: you decide on the enrollment."
        : `Next: ${vendorOf(certificate)} decides on the enrollment.`,
  }),
  Expired: ({ expirationDate }, { reader, canReenroll, role }) => ({
    title: expirationDate
      ? `Expired: it was valid until ${formatDate(expirationDate, reader)}`
      : "Expired",
    next: renewal(role, canReenroll),
  }),
  Terminated: (certificate, { role }) => ({
    title:
      role === "Vendor"
        ? "You terminated this certificate"
        : `${vendorOf(certificate)} terminated this certificate`,
    body: certificate.statusNotes ?? undefined,
    next:
      role === "Client"
        ? "It can't be renewed. You can enrol anew from the program, if it is open to you."
        : "It can't be renewed.",
  }),
  Deleted: () => ({
    title: "The draft of this certificate was deleted",
    next: "Nothing more to do.",
  }),
};

function activeStanding(certificate: Certificate, { role, reader, canReenroll }: Viewer): Standing {
  const { expirationDate } = certificate;
  if (!expirationDate)
    return { title: "Active, without an expiration date", next: "Nothing to do." };
  const until = formatDate(expirationDate, reader);
  if (!isEndingSoon(certificate, reader)) {
    return { title: `Active until ${until}`, next: "Nothing to do until then." };
  }
  return {
    title: `Active until ${until}: ${formatExpiry(expirationDate, reader)}`,
    next: renewal(role, canReenroll),
  };
}

function renewal(role: Role, canReenroll: boolean) {
  if (role !== "Client") return "Next: the client may re-enroll.";
  if (canReenroll) return "Next: you re-enroll to renew it.";
  return "The program takes no re-enrollments at the moment. Ask the vendor when it opens again.";
}

function vendorOf({ vendor }: Certificate) {
  return vendor?.name ?? "the vendor";
}

function clientOf({ client }: Certificate) {
  return client?.name ?? "the client";
}
