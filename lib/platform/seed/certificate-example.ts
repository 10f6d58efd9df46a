import { Certificate } from "@/lib/contract/certificate";
import type { AuditEvent } from "@/lib/contract/common";
import { childId } from "../context";
import { defaultTemplates } from "../resources/default-templates";
import type { Store } from "../store/open";
import {
  type AuditColumn,
  buyers,
  certificates,
  icons as iconsTable,
  licensees,
  parameterGroups,
  products,
  programs,
  templates,
} from "../store/schema";
import type { Tx } from "../store/transaction";
import document from "./certificate-example.json" with { type: "json" };
import { icons } from "./icon";

const example = Certificate.parse(document);

/** The certificate of the documentation's full example. It is inserted last of all, so it marks a complete demo world. */
export const exampleCertificateId = example.id;

/** Inserts the documented certificate with its program, its licensee and its 46 products, as they stand there. */
export async function insertCertificateExample({ transaction }: Store) {
  const audit = auditOf(example.audit);
  await transaction(async (tx) => {
    await insertProducts(tx, audit);
    await insertProgram(tx, audit);
    await insertLicensee(tx, audit);
    await tx.insert(certificates).values({
      id: example.id,
      name: given(example.name),
      revision: example.revision,
      audit,
      programId: given(example.program).id,
      vendorId: given(example.vendor).id,
      clientId: given(example.client).id,
      licenseeId: given(example.licensee).id,
      applicableTo: given(example.applicableTo),
      eligibility: given(example.eligibility),
      status: given(example.status),
      statusNotes: given(example.statusNotes),
      expirationDate: given(example.expirationDate),
      parameters: { ordering: [], fulfillment: [] },
      createdAt: new Date(given(audit.created).at),
    });
  });
}

async function insertProducts(tx: Tx, audit: AuditColumn) {
  const gated = given(given(example.program).products);
  await tx.insert(products).values(
    gated.map((product) => ({
      id: product.id,
      name: given(product.name),
      icon: product.icon,
      revision: product.revision,
      status: given(product.status),
      externalIds: textsOf(product.externalIds),
      vendorId: given(example.vendor).id,
      audit: { created: given(audit.created) },
    })),
  );
}

/** The example shows the program's short form only; the rest is as every program is born. */
async function insertProgram(tx: Tx, audit: AuditColumn) {
  const program = given(example.program);
  const born = { created: given(audit.created) };
  await tx.insert(programs).values({
    id: program.id,
    name: given(program.name),
    revision: program.revision,
    icon: program.icon,
    status: given(program.status),
    applicableTo: given(program.applicableTo),
    products: given(program.products),
    shortDescription: "A program from the documentation of the API, with 46 products.",
    longDescription:
      "This program and its certificate are the full example in the documentation of the Program API. It is unpublished, so nobody can enrol; the certificate stays readable.",
    eligibility: given(example.eligibility),
    vendorId: given(example.vendor).id,
    settings: {
      newCertificateAutoapprove: false,
      programEnrollment: false,
      programLink: false,
      terminateOnExpiration: { enabled: false, duration: null },
      preValidation: { enrollmentDraft: false, enrollmentQuerying: false, reEnrollment: false },
    },
    counters: { PPG: 1, PTM: defaultTemplates.length },
    audit: born,
  });
  await tx.insert(iconsTable).values({
    ownerId: program.id,
    contentType: "image/svg+xml",
    bytes: Buffer.from(icons.cloudFriend),
  });
  await tx.insert(parameterGroups).values({
    id: childId("PPG", program.id, 1),
    programId: program.id,
    name: "Parameters",
    label: "Parameters",
    displayOrder: 100,
    isDefault: true,
    audit: born,
  });
  await tx.insert(templates).values(
    defaultTemplates.map((template, index) => ({
      ...template,
      id: childId("PTM", program.id, index + 1),
      programId: program.id,
      isDefault: true,
      audit: born,
    })),
  );
}

/** The example names no buyer, but a licensee's buyer pays. */
async function insertLicensee(tx: Tx, audit: AuditColumn) {
  const licensee = given(example.licensee);
  const account = { accountId: given(example.client).id, audit: { created: given(audit.created) } };
  const place = {
    address: {
      addressLine1: "500 Experiment Way",
      postCode: "80202",
      city: "Denver",
      state: "Colorado",
      country: "US",
    },
    contact: {
      firstName: "Michael",
      lastName: "Saunders",
      email: "michael.saunders@experimental.example",
      phone: { prefix: "+1", number: "3035550137" },
    },
  };
  const buyer = { ...account, ...place, id: "BUY-7843-0001", name: "Experimental Client #37 Inc." };
  await tx.insert(buyers).values(buyer);
  await tx.insert(licensees).values({
    ...account,
    ...place,
    id: licensee.id,
    name: given(licensee.name),
    revision: licensee.revision,
    buyerId: buyer.id,
    eligibility: given(example.eligibility),
  });
}

function auditOf(audit: Certificate["audit"]): AuditColumn {
  const entries = Object.entries(given(audit));
  return Object.fromEntries(entries.map(([event, entry]) => [event, entryOf(entry)]));
}

function entryOf({ at, by }: AuditEvent) {
  const { id, name, revision } = given(by);
  return { at, by: { id, name: given(name), revision: given(revision) } };
}

function textsOf(record: Record<string, unknown> | null | undefined) {
  const entries = Object.entries(record ?? {});
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}

/** What the example is known to have, though the lenient reading schema cannot promise it. */
function given<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined)
    throw new Error("The certificate example is cut short.");
  return value;
}
