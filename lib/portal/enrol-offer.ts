import "server-only";
import type { Account, Buyer, Licensee } from "@/lib/contract/account";
import type { Program } from "@/lib/contract/program";

/** Whether a client may enrol now, or one sentence that says why not. */
export type EnrolOffer = { canEnrol: true } | { canEnrol: false; reason: string };

/** Whom a certificate may be for: buyers or licensees, by the program's `applicableTo`. */
export type Holder = Buyer | Licensee;

type Viewer = { account: Account; holders: readonly Holder[] };

/**
 * The rules that the platform applies to a client's new enrollment, told before anything is filled in:
 * published, open in the portal, and for whom the vendor offers it (contract §8.3, §13.4).
 */
export function enrolOffer(program: Program, { account, holders }: Viewer): EnrolOffer {
  if (program.status !== "Published") {
    return refused(
      "It takes no new enrollments at the moment. Certificates that you hold stay valid.",
    );
  }
  if (!program.settings?.programEnrollment) {
    return refused(`It doesn't take requests here. Ask ${vendorOf(program)} how to join.`);
  }
  if (holders.length === 0) {
    const noun = program.applicableTo === "Licensee" ? "licensee" : "buyer";
    return refused(`A certificate is for a ${noun}, and ${nameOf(account)} has none yet.`);
  }
  if (holders.some((holder) => canHold(program, { account, holder }))) return { canEnrol: true };
  return refused(mismatch(program, account));
}

/** Whether the program is meant for this buyer or licensee; a licensee may differ from its account (contract §13.4). */
export function canHold(
  { eligibility }: Program,
  { account, holder }: { account: Account; holder: Holder },
): boolean {
  const own = ("eligibility" in holder ? holder.eligibility : undefined) ?? account.eligibility;
  if (!eligibility || !isEligibility(own)) return true;
  return (eligibility.client && own.client) || (eligibility.partner && own.partner);
}

/** A remote platform may not say who is a partner; then it alone decides. */
function isEligibility(value: unknown): value is { client: boolean; partner: boolean } {
  return typeof value === "object" && value !== null && "client" in value && "partner" in value;
}

function mismatch(program: Program, account: Account) {
  if (program.eligibility?.partner) {
    return `It is for partners and resellers, and ${nameOf(account)} is a direct customer.`;
  }
  if (program.eligibility?.client) {
    return `It is for direct customers, and ${nameOf(account)} is a partner.`;
  }
  return `It is open to nobody at the moment. Ask ${vendorOf(program)} when that changes.`;
}

function refused(reason: string): EnrolOffer {
  return { canEnrol: false, reason };
}

function vendorOf({ vendor }: Program) {
  return vendor?.name ?? "the vendor";
}

function nameOf({ name }: Account) {
  return name ?? "your account";
}
