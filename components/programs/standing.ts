import type { Certificate } from "@/lib/contract/certificate";
import type { Enrollment } from "@/lib/contract/enrollment";
import { daysLeft, formatDate, type Reader } from "@/lib/format";

/** What a client has with a program: the chip's status (null for nothing), its words, how many more there are. */
export type Standing = { status: string | null; text: string; more: number };

type Holdings = { certificates: readonly Certificate[]; enrollments: readonly Enrollment[] };

/** The one thing to say of several certificates: what needs the reader first, then what is worth most. */
const order = ["Active", "Updating", "Pending", "Expired", "Draft", "Terminated"];

const soonDays = 90;

/** The client's own standing in one program, from its certificates and open enrollments there. */
export function standingOf({ certificates, enrollments }: Holdings, reader: Reader): Standing {
  const querying = enrollments.find(({ status }) => status === "Querying");
  const more = Math.max(0, certificates.length - 1);
  if (querying) return { status: "Querying", text: "Your answer is needed", more };
  const [best] = [...certificates].sort(byWeight);
  if (!best) return { status: null, text: "Not enrolled", more: 0 };
  return { status: best.status ?? null, text: textOf(best, reader), more };
}

function byWeight(a: Certificate, b: Certificate) {
  const weight = weightOf(a) - weightOf(b);
  if (weight !== 0) return weight;
  return (b.expirationDate ?? "9999").localeCompare(a.expirationDate ?? "9999");
}

function weightOf({ status = "" }: Certificate) {
  const place = order.indexOf(status);
  return place < 0 ? order.length : place;
}

function textOf({ status, expirationDate }: Certificate, reader: Reader) {
  const date = expirationDate ? formatDate(expirationDate, reader) : undefined;
  if (status === "Active") return activeText(expirationDate, { date, reader });
  if (status === "Expired") return date ? `Expired on ${date}` : "Expired";
  return words[status ?? ""] ?? status ?? "";
}

function activeText(
  expirationDate: string | null | undefined,
  { date, reader }: { date: string | undefined; reader: Reader },
) {
  if (!expirationDate || !date) return "Active";
  const verb = daysLeft(expirationDate, reader) <= soonDays ? "Expires on" : "Active until";
  return `${verb} ${date}`;
}

const words: Record<string, string> = {
  Draft: "Enrollment not sent yet",
  Pending: "Enrollment in progress",
  Updating: "Renewal in progress",
  Terminated: "Terminated",
};
