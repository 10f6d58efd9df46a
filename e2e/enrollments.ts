import { equal } from "../lib/client/filter";
import type { InputOf } from "../lib/contract/endpoints";
import type { AccountKey } from "../lib/platform/seed/accounts";
import { buyers } from "../lib/platform/seed/entities";
import type { World } from "./platform";
import type { TestProgram } from "./programs";

type Request = {
  client?: AccountKey;
  holder?: Pick<InputOf<"createEnrollment">, "buyer" | "licensee">;
  name?: string;
  /** External id → answer. */
  answers?: Record<string, unknown>;
};

const norway = { buyer: { id: buyers.fjordlineNorway.id } };

/** A draft of a client's in a test's own program. */
export async function makeDraft(world: World, program: TestProgram, request: Request = {}) {
  const { client = "fjordline", holder = norway, name, answers = {} } = request;
  return world(client)("createEnrollment", {
    body: {
      program: { id: program.id },
      ...holder,
      name,
      parameters: { ordering: values(answers) },
    },
  });
}

/** An enrollment that waits for its vendor. */
export async function makeRequest(world: World, program: TestProgram, request: Request = {}) {
  const { id } = await makeDraft(world, program, request);
  return world(request.client ?? "fjordline")("submitEnrollment", { params: { enrollmentId: id } });
}

/** A certificate that counts, with the enrollment that brought it. */
export async function makeCertificate(world: World, program: TestProgram, request: Request = {}) {
  const { id } = await makeRequest(world, program, request);
  const enrollment = await world(program.vendor)("completeEnrollment", {
    params: { enrollmentId: id },
  });
  return world(program.vendor)("getCertificate", {
    params: { certificateId: enrollment.certificate?.id ?? "" },
  });
}

/** Every enrollment of a program that is not deleted, as its vendor and the client see them together. */
export async function enrollmentsOf(
  world: World,
  programId: string,
  client: AccountKey = "fjordline",
) {
  const { data } = await world(client)("listEnrollments", {
    query: { limit: 100, order: "id", filter: equal("program.id", programId) },
  });
  return data;
}

export function values(answers: Record<string, unknown>) {
  return Object.entries(answers).map(([externalId, value]) => ({ externalId, value }));
}
