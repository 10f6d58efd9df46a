import { expireCertificates } from "./jobs/expiry";
import { done, ids, type Person, people, type TestPlatform } from "./testing";
import { defaultTemplateId } from "./testing-programs";

type Program = { id: string; applicableTo: string };

/** Whom the test client enrols: its buyer or its licensee, as the program asks. */
export function holderFor({ applicableTo }: Program) {
  return applicableTo === "Buyer"
    ? { buyer: { id: ids.buyer } }
    : { licensee: { id: ids.licensee } };
}

/** A draft enrollment of the test client. */
export function draftEnrollment({ as }: TestPlatform, program: Program, body: object = {}) {
  return done(
    as("client")("POST", "/program/enrollments", {
      program: { id: program.id },
      ...holderFor(program),
      ...body,
    }),
  );
}

/** An Active certificate of the test client, migrated by Operations. */
export function activeCertificate({ as }: TestPlatform, program: Program, body: object = {}) {
  return done(
    as("operations")("POST", "/program/certificates", {
      name: "Migrated",
      program: { id: program.id },
      client: { id: people.client.id },
      ...holderFor(program),
      ...body,
    }),
  );
}

/** A draft re-enrollment of a new Active certificate. */
export async function draftRenewal(platform: TestPlatform, program: Program) {
  const certificate = await activeCertificate(platform, program);
  return draftEnrollment(platform, program, { certificate: { id: certificate.id } });
}

/** Makes a move of an enrollment that the test takes for granted. */
export function moveOf({ as }: TestPlatform, { id }: { id: string }) {
  return (person: Person, trigger: string, body: object = {}) =>
    done(as(person)("POST", `/program/enrollments/${id}/${trigger}`, body));
}

/** The enrollment brought from Draft to `status` by the moves that real people make. */
export async function bring(platform: TestPlatform, draft: { id: string }, status: string) {
  const move = moveOf(platform, draft);
  if (status === "Deleted") {
    await done(platform.as("client")("DELETE", `/program/enrollments/${draft.id}`));
  }
  if (status !== "Draft" && status !== "Deleted") await move("client", "submit");
  if (status === "Querying") await move("vendor", "query", await queryBody(platform, draft));
  if (status === "Completed") await move("vendor", "complete");
  if (status === "Failed") {
    await move("vendor", "fail", { statusNotes: { message: "Not this time." } });
  }
  return done(platform.as("client")("GET", `/program/enrollments/${draft.id}`));
}

/** What `query` needs: the program's default template for Querying. */
export async function queryBody({ as }: TestPlatform, { id }: { id: string }) {
  const { program } = await done(as("operations")("GET", `/program/enrollments/${id}`));
  return { template: { id: defaultTemplateId(program.id, "Querying") } };
}

/** A certificate of the test client in `status`, reached by the moves that lead there. */
export async function certificateIn(platform: TestPlatform, program: Program, status: string) {
  const { as, context } = platform;
  const read = (id: string) => done(as("client")("GET", `/program/certificates/${id}`));
  const enrollmentStatus = { Draft: "Draft", Pending: "Processing", Deleted: "Deleted" }[status];
  if (enrollmentStatus) {
    const draft = await draftEnrollment(platform, program);
    return read((await bring(platform, draft, enrollmentStatus)).certificate.id);
  }
  const { id } = await activeCertificate(
    platform,
    program,
    status === "Expired" ? { expirationDate: "2020-02-29" } : {},
  );
  if (status === "Expired") await expireCertificates(context);
  if (status === "Terminated") {
    await done(
      as("vendor")("POST", `/program/certificates/${id}/terminate`, { statusNotes: "Over." }),
    );
  }
  if (status === "Updating") {
    await bring(
      platform,
      await draftEnrollment(platform, program, { certificate: { id } }),
      "Processing",
    );
  }
  return read(id);
}
