import "server-only";
import { all, equal, oneOf } from "@/lib/client/filter";
import type { Program } from "@/lib/contract/program";
import type { Session } from "@/lib/contract/session";
import { asRoute } from "@/lib/portal/as-route";
import { canHold } from "@/lib/portal/enrol-offer";
import { loadBuyers, loadLicensees } from "@/lib/portal/loaders/account";
import { loadCertificates } from "@/lib/portal/loaders/certificate";
import { loadEnrollments } from "@/lib/portal/loaders/enrollment";
import { loadParameterGroups, loadParameters, loadTerms } from "@/lib/portal/loaders/program";
import { currentReader } from "@/lib/portal/reader";

/** What both wizards ask from: definitions, terms, and for whom a certificate can be. */
export async function loadWizardData(program: Program, { account }: Session) {
  const isForLicensees = program.applicableTo === "Licensee";
  const [groups, parameters, terms, buyers, holders, certificates, reader] = await Promise.all([
    loadParameterGroups(program.id),
    loadParameters(program.id),
    loadTerms(program.id),
    loadBuyers(),
    isForLicensees ? loadLicensees() : loadBuyers(),
    loadHeld(program.id),
    currentReader(),
  ]);
  return {
    groups,
    parameters,
    terms,
    buyers,
    holders: holders.map((holder) => ({
      holder,
      refusal: canHold(program, { account, holder }) ? undefined : mismatch(program),
    })),
    certificates,
    locale: reader.locale,
  };
}

/** Drafts of new certificates that could be gone on with, latest first. */
export async function loadDrafts(programId: string) {
  const { data } = await loadEnrollments({
    limit: 3,
    order: "-id",
    select: "-*,id,name",
    filter: all(equal("program.id", programId), equal("status", "Draft"), equal("type", "New")),
  });
  return data.map(({ id, name }) => ({
    id,
    name: name ?? id,
    href: asRoute(`/program/programs/${programId}/enroll?enrollment=${id}`),
  }));
}

async function loadHeld(programId: string) {
  const { data } = await loadCertificates({
    limit: 100,
    select: "-*,id,name,status,buyer,licensee",
    filter: all(equal("program.id", programId), oneOf("status", ["Active", "Updating", "Pending"])),
  });
  return data;
}

function mismatch({ eligibility }: Program) {
  if (eligibility?.partner) return "Can't be chosen: this program is for partners and resellers.";
  if (eligibility?.client) return "Can't be chosen: this program is for direct customers.";
  return "Can't be chosen: this program is open to nobody at the moment.";
}
