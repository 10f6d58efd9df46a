import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { equal } from "../lib/client/filter";
import { people } from "../lib/platform/seed/people";
import { makeDraft, makeRequest } from "./enrollments";
import type { World } from "./platform";
import { line, makeProgram } from "./programs";

/** Objects of Fjordline and of Brückner that nobody else may know of, by the placeholder of their id. */
export type Owned = Record<string, string>;

/** Makes one of each kind. Their program is withdrawn, so that only whom it concerns finds it. */
export async function makeOwned(world: World): Promise<Owned> {
  const program = await makeProgram(world, {
    groups: { Site: [line("site", "Name of the site", { required: false })] },
    terms: ["Conditions"],
  });
  const vendor = world("brueckner");
  const client = world("fjordline");
  const params = { programId: program.id };
  const [document, draft, request] = await Promise.all([
    vendor("createDocument", {
      params,
      body: { name: "Guide", type: "Online", url: "https://example.com/guide" },
    }),
    makeDraft(world, program),
    makeRequest(world, program),
  ]);
  const media = await vendor("createMedia", {
    params,
    body: { name: "Film", type: "Video", url: "https://example.com/film" },
  });
  await vendor("unpublishProgram", { params });
  return {
    ...params,
    enrollmentId: request.id,
    draftId: draft.id,
    certificateId: request.certificate?.id ?? "",
    documentId: document.id,
    mediaId: media.id,
    ...(await partsOf(world, program.id)),
    ...(await neighboursOf(world, request.id)),
    attachmentId: await attach(client, request.id),
  };
}

async function partsOf(world: World, programId: string) {
  const vendor = world("brueckner");
  const params = { programId };
  const first = async (
    name: "listTerms" | "listTemplates" | "listParameters" | "listParameterGroups",
  ) => (await vendor(name, { params })).data[0]?.id ?? "";
  const termsId = await first("listTerms");
  const variants = await vendor("listTermsVariants", { params: { programId, termsId } });
  return {
    termsId,
    variantId: variants.data[0]?.id ?? "",
    templateId: await first("listTemplates"),
    parameterId: await first("listParameters"),
    groupId: await first("listParameterGroups"),
  };
}

async function neighboursOf(world: World, enrollmentId: string) {
  const client = world("fjordline");
  const token = await client("createApiToken", { body: { name: "Foreign to others" } });
  const webhook = await world("brueckner")("createWebhook", {
    body: { type: "ValidateEnrollmentDraft", url: "https://example.com/hook" },
  });
  // Somebody who acts for no other account, as those whom other tests invite may.
  const members = await client("listAccountUsers", {
    query: { limit: 1, filter: equal("user.id", people.lukas.id) },
  });
  const records = await client("listAuditRecords", {
    query: { limit: 1, filter: `eq(object.id,"${enrollmentId}")` },
  });
  const [buyers, licensees] = await Promise.all([
    client("listBuyers", { query: { limit: 1 } }),
    client("listLicensees", { query: { limit: 1 } }),
  ]);
  return {
    tokenId: token.id,
    webhookId: webhook.id,
    accountUserId: members.data[0]?.id ?? "",
    userId: members.data[0]?.user?.id ?? "",
    recordId: records.data[0]?.id ?? "",
    buyerId: buyers.data[0]?.id ?? "",
    licenseeId: licensees.data[0]?.id ?? "",
  };
}

async function attach(client: ReturnType<World>, enrollmentId: string) {
  const form = new FormData();
  form.set("attachment", JSON.stringify({ name: "Plan" }));
  form.set("file", new Blob(["The plan"], { type: "text/plain" }), "plan.txt");
  const packed = new Response(form);
  const stream = packed.body;
  if (!stream) throw new Error("A form has a body.");
  const type = packed.headers.get("content-type") ?? "";
  const { id } = await client("createAttachment", {
    params: { enrollmentId },
    form: { type, stream },
  });
  return id;
}

/** The same ids as nobody has them. */
export function unknownOf(owned: Owned): Owned {
  const entries = Object.entries(owned).map(([key, id]) => [key, id.replaceAll(/\d{4}/g, "0000")]);
  return Object.fromEntries(entries);
}

const Manifest = z.object({
  node: z.record(z.string(), z.looseObject({ filename: z.string(), exportedName: z.string() })),
});

/** Every server action of the built portal: its name and the id by which a browser calls it. */
export function builtActions(): { id: string; name: string }[] {
  const file = path.join(import.meta.dirname, "../.next/server/server-reference-manifest.json");
  const { node } = Manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return Object.entries(node).map(([id, { filename, exportedName }]) => ({
    id,
    name: `${path.basename(filename, ".ts")}.${exportedName}`,
  }));
}

/** Calls an action as the browser's own code does; a form travels as React packs it. */
export async function callAction(
  request: APIRequestContext,
  { url, id, input }: { url: string; id: string; input: object },
) {
  const headers = { "next-action": id, accept: "text/x-component", origin: url };
  const isForm = input instanceof FormData;
  const answer = await request.post(`${url}/`, {
    maxRedirects: 0,
    ...(isForm
      ? { headers, multipart: packed(input) }
      : {
          headers: { ...headers, "content-type": "text/plain;charset=UTF-8" },
          data: JSON.stringify([input]),
        }),
  });
  return { status: answer.status(), text: await answer.text() };
}

function packed(form: FormData) {
  const whole = new FormData();
  for (const [name, value] of form) whole.append(`1_${name}`, value);
  whole.append("0", JSON.stringify([{ attempt: 0 }, "$K1"]));
  return whole;
}
