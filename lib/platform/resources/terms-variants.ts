import { and, eq, ne } from "drizzle-orm";
import type { Call, Verb } from "../call";
import { childId } from "../context";
import { answerDownload } from "../files/download";
import { dropFile, keptFile, noFile, requireSource } from "../files/keeping";
import { Terms, TermsVariant } from "../objects/program";
import { readList, readOne } from "../read";
import { change, insert, sent, stampOf } from "../record";
import { notFound, requireMove } from "../refusal";
import type { Where } from "../rql/compile";
import { terms, termsVariants } from "../store/schema";
import type { Tx } from "../store/transaction";
import { publishedFor, readChild } from "./children";
import { lockTerms } from "./terms";

export const listTermsVariants: Verb<"listTermsVariants"> = async (call) => {
  await requireTerms(call);
  return readList(call, TermsVariant, variantOf(call));
};

export const getTermsVariant: Verb<"getTermsVariant"> = async (call) => {
  await requireTerms(call);
  const id = call.id("variantId");
  const item = await readVariant(call, id);
  return answerDownload(call, item, async () => {
    const { db } = call.context.store;
    const [row] = await db.select().from(termsVariants).where(eq(termsVariants.id, id));
    return row && { ...row, url: row.assetUrl };
  });
};

export const createTermsVariant: Verb<"createTermsVariant"> = async (call) => {
  const { body, context } = call;
  const kind = body.type === "Online" ? "address" : "file";
  const url = body.assetUrl ?? null;
  const assetUrl = requireSource(call, { kind, url, field: "assetUrl" });
  await requireTerms(call);
  const file = await keptFile(call);
  const id = await context.store.transaction(async (tx) => {
    const parent = await lockTerms(tx, call);
    const number = parent.variantCounter + 1;
    await tx.update(terms).set({ variantCounter: number }).where(eq(terms.id, parent.id));
    const id = childId("PTV", parent.id, number);
    await insert(tx, stampOf(call), {
      table: termsVariants,
      values: {
        id,
        termsId: parent.id,
        name: body.name,
        type: body.type,
        assetUrl,
        languageCode: body.languageCode ?? null,
        description: body.description ?? null,
        status: "Draft",
        ...file,
      },
    });
    return id;
  });
  return readVariant(call, id);
};

export const updateTermsVariant: Verb<"updateTermsVariant"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const variant = await lockVariant(tx, call);
    await change(tx, stampOf(call), {
      table: termsVariants,
      row: variant,
      set: { ...sent(call.body) },
    });
  });
  return readVariant(call, call.id("variantId"));
};

export const deleteTermsVariant: Verb<"deleteTermsVariant"> = async (call) => {
  const { context } = call;
  const { fileId } = await context.store.transaction((tx) => transition(tx, call, "delete"));
  await dropFile(context, fileId);
  return undefined;
};

export const publishTermsVariant: Verb<"publishTermsVariant"> = (call) => move(call, "publish");

export const unpublishTermsVariant: Verb<"unpublishTermsVariant"> = (call) =>
  move(call, "unpublish");

function requireTerms(call: Call) {
  return readChild({ ...call, search: "select=-*,id" }, Terms, call.id("termsId"));
}

function readVariant(call: Call, id: string) {
  return readOne(call, TermsVariant, { id, where: variantOf(call) });
}

function variantOf(call: Call): Where {
  return (variant, bind) =>
    `${variant}.terms_id = ${bind(call.id("termsId"))} and ${publishedFor(call)(variant, bind)}`;
}

async function lockVariant(tx: Tx, call: Call) {
  const parent = await lockTerms(tx, call);
  const id = call.id("variantId");
  const [variant] = await tx
    .select()
    .from(termsVariants)
    .where(
      and(
        eq(termsVariants.id, id),
        eq(termsVariants.termsId, parent.id),
        ne(termsVariants.status, "Deleted"),
      ),
    );
  if (!variant) throw notFound("Variant", id);
  call.match(variant);
  return variant;
}

async function move(call: Call, trigger: "publish" | "unpublish") {
  await call.context.store.transaction((tx) => transition(tx, call, trigger));
  return readVariant(call, call.id("variantId"));
}

/** Answers the variant as it was before. */
async function transition(tx: Tx, call: Call, trigger: "publish" | "unpublish" | "delete") {
  const variant = await lockVariant(tx, call);
  const { to } = requireMove("publication", { ...variant, trigger });
  const set = { status: to, ...(to === "Deleted" ? noFile : {}) };
  await change(tx, stampOf(call), { table: termsVariants, row: variant, set });
  return variant;
}
