import { randomBytes } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import type { Call, Verb } from "../call";
import { Webhook } from "../objects/webhook";
import { readList, readOne, withSecret } from "../read";
import { change, erase, freshId, insert, sent, stampOf } from "../record";
import { notFound, refused, unacceptable } from "../refusal";
import { programs } from "../store/schema";
import { webhooks } from "../store/schema-platform";
import type { Tx } from "../store/transaction";
import { visibleWebhooks } from "../visibility";
import { sealWebhookSecret } from "../webhook-secret";
import { checkWebhookUrl } from "../webhook-url";

export const listWebhooks: Verb<"listWebhooks"> = (call) =>
  readList(call, Webhook, visibleWebhooks(call.scope));

export const getWebhook: Verb<"getWebhook"> = (call) => readWebhook(call, call.id("webhookId"));

export const createWebhook: Verb<"createWebhook"> = async (call) => {
  const { body, context, scope } = call;
  checkWebhookUrl(context.egress, body.url);
  const secret = body.secret ?? randomBytes(32).toString("base64url");
  const sealed = await sealWebhookSecret(context.vault, secret);
  const id = await context.store.transaction(async (tx) => {
    await checkCriteria(tx, call, body.criteria ?? []);
    const id = await freshId(tx, context, { table: webhooks, prefix: "WBH", groups: 2 });
    await insert(tx, stampOf(call), {
      table: webhooks,
      values: {
        id,
        accountId: scope.accountId,
        name: body.name ?? body.type,
        description: body.description ?? null,
        type: body.type,
        objectType: "Enrollment",
        url: body.url,
        secret: sealed,
        criteria: body.criteria ?? [],
        status: "Enabled",
      },
    });
    return id;
  });
  const created = await readWebhook(call, id);
  return body.secret ? created : withSecret(created, { secret });
};

export const updateWebhook: Verb<"updateWebhook"> = async (call) => {
  const { body, context } = call;
  if (body.url !== undefined) checkWebhookUrl(context.egress, body.url);
  const { secret, ...rest } = sent(body);
  const sealed = secret ? { secret: await sealWebhookSecret(context.vault, secret) } : {};
  await call.context.store.transaction(async (tx) => {
    const row = await lockWebhook(tx, call);
    await checkCriteria(tx, call, body.criteria ?? []);
    await change(tx, stampOf(call), { table: webhooks, row, set: { ...rest, ...sealed } });
  });
  return readWebhook(call, call.id("webhookId"));
};

export const deleteWebhook: Verb<"deleteWebhook"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const row = await lockWebhook(tx, call);
    await erase(tx, stampOf(call), { table: webhooks, row });
  });
  return undefined;
};

export const enableWebhook: Verb<"enableWebhook"> = (call) => turn(call, "Enabled");

export const disableWebhook: Verb<"disableWebhook"> = (call) => turn(call, "Disabled");

async function turn(call: Call, status: "Enabled" | "Disabled") {
  await call.context.store.transaction(async (tx) => {
    const row = await lockWebhook(tx, call);
    if (row.status === status) throw refused(`Webhook '${row.id}' is ${status} already.`);
    const events = [status.toLowerCase()];
    await change(tx, stampOf(call), { table: webhooks, row, set: { status }, events });
  });
  return readWebhook(call, call.id("webhookId"));
}

function readWebhook(call: Call, id: string) {
  return readOne(call, Webhook, { id, where: visibleWebhooks(call.scope) });
}

async function lockWebhook(tx: Tx, call: Call) {
  const id = call.id("webhookId");
  const [row] = await tx
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, id), eq(webhooks.accountId, call.scope.accountId)))
    .for("update");
  if (!row) throw notFound(Webhook.name, id);
  call.match(row);
  return row;
}

/** A webhook for a program that is not the vendor's own would never be called. */
async function checkCriteria(
  tx: Tx,
  { scope }: Call,
  criteria: readonly { key: string; value: string }[],
) {
  for (const [index, { key, value }] of criteria.entries()) {
    if (key !== "program.id") continue;
    const own = and(
      eq(programs.id, value),
      eq(programs.vendorId, scope.accountId),
      ne(programs.status, "Deleted"),
    );
    if ((await tx.$count(programs, own)) > 0) continue;
    throw unacceptable({ [`criteria[${index}].value`]: [`Program '${value}' was not found.`] });
  }
}
