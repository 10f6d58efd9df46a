import { and, eq } from "drizzle-orm";
import type { Role } from "@/lib/contract/common";
import { moveOf } from "@/lib/contract/lifecycle";
import type { Call, Verb } from "../call";
import { expirationOnActivation } from "../expiration";
import { holderOf } from "../holder";
import { type CertificateRow, lockCertificate, maySee, moveCertificate } from "../lifecycle";
import { Certificate } from "../objects/enrollment";
import { readList, readOne } from "../read";
import { change, insert, sent, stampOf } from "../record";
import { notFound, unacceptable } from "../refusal";
import { renderTemplate } from "../render";
import { mayWrite } from "../rights";
import { certificates, enrollments, programs, templates } from "../store/schema";
import type { Tx } from "../store/transaction";
import { changeValues, type Rights } from "../value-changes";
import { activeParameters, answered, resolved } from "../values";
import { visibleRequests } from "../visibility";
import { freshCertificateId, partiesOf } from "./enrollment-creation";

export const listCertificates: Verb<"listCertificates"> = (call) =>
  readList(call, Certificate, visibleRequests(call.scope));

export const getCertificate: Verb<"getCertificate"> = (call) =>
  readCertificate(call, call.id("certificateId"));

/** Migrates a certificate that exists elsewhere: it is Active at once, without an enrollment (contract §14.2). */
export const createCertificate: Verb<"createCertificate"> = async (call) => {
  const { body, context } = call;
  const id = await context.store.transaction(async (tx) => {
    const program = await publishedProgram(tx, body.program.id);
    const holder = await holderOf(tx, program, {
      clientId: body.client.id,
      buyerId: body.buyer?.id,
      licenseeId: body.licensee?.id,
    });
    const active = await activeParameters(tx, program.id);
    const empty = { column: answered(resolved(active), {}), overrides: {} };
    const values = changeValues(empty, body.parameters, {
      active,
      rights: rightsOf(call.scope.role, "Active"),
    });
    const stamp = stampOf(call);
    const id = await freshCertificateId(tx, call);
    await insert(tx, stamp, {
      table: certificates,
      values: {
        ...partiesOf(program, holder),
        id,
        name: body.name,
        status: moveOf("certificate", null, "migrate")?.to ?? "Active",
        parameters: values.column,
        externalVendorId: body.externalIds?.vendor ?? null,
        expirationDate: expirationOnActivation({
          settings: program.settings,
          current: body.expirationDate ?? null,
          renewal: false,
          at: stamp.at,
        }),
        createdAt: stamp.at,
      },
      events: ["activated"],
    });
    return id;
  });
  return readCertificate(call, id);
};

/** Everybody renames; values, template, expiration and external id are the vendor's and Operations' (contract §14.2). */
export const updateCertificate: Verb<"updateCertificate"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const certificate = await lockVisible(tx, call);
    await change(tx, stampOf(call), {
      table: certificates,
      row: certificate,
      set: await changesOf(tx, call, certificate),
    });
  });
  return readCertificate(call, call.id("certificateId"));
};

export const terminateCertificate: Verb<"terminateCertificate"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    await moveCertificate(tx, await lockVisible(tx, call), {
      trigger: "terminate",
      stamp: stampOf(call),
      changes: { statusNotes: call.body.statusNotes.message },
    });
  });
  return readCertificate(call, call.id("certificateId"));
};

/**
 * The current template with its placeholders filled for this caller (contract §11). A certificate that has never
 * been active has no values of its own yet, so those of the enrollment that asks for it stand in.
 */
export const renderCertificate: Verb<"renderCertificate"> = async (call) => {
  const id = call.id("certificateId");
  await readCertificate({ ...call, search: "select=-*,id" }, id);
  const [row] = await call.context.store.db
    .select({
      status: certificates.status,
      parameters: certificates.parameters,
      templateId: certificates.templateId,
      asked: enrollments.parameters,
    })
    .from(certificates)
    .leftJoin(
      enrollments,
      and(eq(enrollments.certificateId, certificates.id), eq(enrollments.type, "New")),
    )
    .where(eq(certificates.id, id));
  if (!row) return "";
  const parameters = (row.status === "Pending" && row.asked) || row.parameters;
  return renderTemplate(call, { templateId: row.templateId, parameters });
};

function rightsOf(role: Role, status: string): Rights {
  const may = (path: string) => mayWrite(Certificate, `parameters.${path}`, { role, status });
  return {
    ordering: may("ordering"),
    fulfillment: may("fulfillment"),
    remarks: false,
    constraints: false,
    limited: role === "Client",
  };
}

function readCertificate(call: Call, id: string) {
  return readOne(call, Certificate, { id, where: visibleRequests(call.scope) });
}

async function lockVisible(tx: Tx, call: Call) {
  const id = call.id("certificateId");
  const certificate = await lockCertificate(tx, id);
  if (!maySee(call, certificate)) throw notFound("Certificate", id);
  call.match(certificate);
  return certificate;
}

async function publishedProgram(tx: Tx, id: string) {
  const [program] = await tx.select().from(programs).where(eq(programs.id, id)).for("share");
  if (program?.status === "Published") return program;
  throw unacceptable({ program: [`Program '${id}' was not found or is not published.`] });
}

async function changesOf(
  tx: Tx,
  { body, scope }: Call<"updateCertificate">,
  certificate: CertificateRow,
) {
  const { role } = scope;
  const { status } = certificate;
  const may = (path: string) => mayWrite(Certificate, path, { role, status });
  const active = await activeParameters(tx, certificate.programId);
  const values = { column: certificate.parameters, overrides: {} };
  const rights = rightsOf(role, status);
  const { column } = changeValues(values, body.parameters, { active, rights });
  const { name, expirationDate, template, externalIds } = body;
  return {
    ...(body.parameters ? { parameters: column } : {}),
    ...(may("name") ? sent({ name }) : {}),
    ...(may("expirationDate") ? sent({ expirationDate }) : {}),
    ...(template && may("template")
      ? { templateId: await ownTemplate(tx, certificate, template.id) }
      : {}),
    ...(externalIds !== undefined && may("externalIds.vendor")
      ? { externalVendorId: externalIds?.vendor || null }
      : {}),
  };
}

/** A template of the program that can still be chosen, or the one that the certificate shows already. */
async function ownTemplate(tx: Tx, { programId, templateId }: CertificateRow, id: string) {
  if (id === templateId) return id;
  const own = and(
    eq(templates.id, id),
    eq(templates.programId, programId),
    eq(templates.status, "Active"),
  );
  if ((await tx.$count(templates, own)) > 0) return id;
  throw unacceptable({ "template.id": [`The program has no template '${id}'.`] });
}
