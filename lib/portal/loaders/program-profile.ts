import "server-only";
import { all, equal, notEqual, oneOf } from "@/lib/client/filter";
import type { Program } from "@/lib/contract/program";
import type { Session } from "@/lib/contract/session";
import { type EnrolOffer, enrolOffer } from "../enrol-offer";
import { roleOf } from "../session";
import { loadBuyers, loadLicensees } from "./account";
import { loadRecordsOf } from "./audit";
import { loadCertificates } from "./certificate";
import { loadEnrollments } from "./enrollment";
import { loadParameterGroups, loadParameters, loadTemplates } from "./program";

/** Certificates of one program that the viewer sees, latest first; one page of at most 100. */
export function loadProgramCertificates(programId: string) {
  return loadCertificates({
    limit: 100,
    order: "-id",
    select: "-*,id,name,status,expirationDate,client,buyer,licensee",
    filter: all(equal("program.id", programId), notEqual("status", "Deleted")),
  });
}

/** What a client can start or continue in a program; nothing for the other roles. */
export async function loadClientPart(program: Program, session: Session) {
  if (roleOf(session) !== "Client") return null;
  const [open, offer] = await Promise.all([
    loadEnrollments({
      limit: 100,
      order: "-id",
      select: "-*,id,type,status,certificate.id",
      filter: all(
        equal("program.id", program.id),
        oneOf("status", ["Draft", "Processing", "Querying"]),
      ),
    }),
    loadEnrolOffer(program, session),
  ]);
  return { open: open.data, offer };
}

/** Whether the session's client may enrol in the program, and if not, why. */
export async function loadEnrolOffer(program: Program, { account }: Session): Promise<EnrolOffer> {
  const holders = await (program.applicableTo === "Licensee" ? loadLicensees() : loadBuyers());
  return enrolOffer(program, { account, holders });
}

/** The definitions and the audit that those who keep a program see; nothing for clients. */
export async function loadKeeperPart(program: Program, session: Session) {
  if (roleOf(session) === "Client") return null;
  const [groups, parameters, templates, records] = await Promise.all([
    loadParameterGroups(program.id),
    loadParameters(program.id),
    loadTemplates(program.id),
    loadRecordsOf(program.id),
  ]);
  return { groups, parameters, templates, records };
}
