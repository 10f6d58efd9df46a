import { randomBytes } from "node:crypto";
import { and, eq, inArray, ne } from "drizzle-orm";
import { digest } from "../access";
import type { Call, Verb } from "../call";
import { programModule } from "../modules";
import { ApiToken } from "../objects/account";
import { readList, readOne, withSecret } from "../read";
import { change, freshId, insert, sent, stampOf } from "../record";
import { notFound, refused, unacceptable } from "../refusal";
import { apiTokens } from "../store/schema";
import { modules } from "../store/schema-platform";
import type { Tx } from "../store/transaction";
import { visibleTokens } from "../visibility";

export const listApiTokens: Verb<"listApiTokens"> = (call) =>
  readList(call, ApiToken, visibleTokens(call.scope));

export const getApiToken: Verb<"getApiToken"> = (call) => readToken(call, call.id("tokenId"));

export const createApiToken: Verb<"createApiToken"> = async (call) => {
  const { body, context, scope } = call;
  if (body.account && body.account.id !== scope.accountId) {
    throw unacceptable({
      "account.id": [
        `Account '${body.account.id}' is not yours. Create tokens for ${scope.accountId}.`,
      ],
    });
  }
  const { id, token } = await context.store.transaction(async (tx) => {
    const id = await freshId(tx, context, { table: apiTokens, prefix: "TKN", groups: 2 });
    const token = `idt:${id}:${randomBytes(32).toString("base64url")}`;
    await insert(tx, stampOf(call), {
      table: apiTokens,
      values: {
        id,
        accountId: scope.accountId,
        name: body.name,
        description: body.description ?? null,
        modules: await grantable(tx, call, {
          asked: body.modules ?? [{ id: programModule }],
          held: [],
        }),
        secretHash: digest(token),
      },
    });
    return { id, token };
  });
  return withSecret(await readToken(call, id), { token });
};

export const updateApiToken: Verb<"updateApiToken"> = async (call) => {
  const { modules: asked, ...plain } = call.body;
  await call.context.store.transaction(async (tx) => {
    const row = await lockToken(tx, call);
    const granted = asked && (await grantable(tx, call, { asked, held: row.modules }));
    const set = sent({ ...plain, modules: granted });
    await change(tx, stampOf(call), { table: apiTokens, row, set });
  });
  return readToken(call, call.id("tokenId"));
};

export const deleteApiToken: Verb<"deleteApiToken"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const row = await lockToken(tx, call);
    await change(tx, stampOf(call), { table: apiTokens, row, set: { status: "Deleted" } });
  });
  return undefined;
};

export const enableApiToken: Verb<"enableApiToken"> = (call) =>
  turn(call, { to: "Active", event: "enabled" });

export const disableApiToken: Verb<"disableApiToken"> = (call) =>
  turn(call, { to: "Disabled", event: "disabled" });

async function turn(call: Call, { to, event }: { to: "Active" | "Disabled"; event: string }) {
  await call.context.store.transaction(async (tx) => {
    const row = await lockToken(tx, call);
    if (row.status === to) throw refused(`API token '${row.id}' is ${to} already.`);
    await change(tx, stampOf(call), {
      table: apiTokens,
      row,
      set: { status: to },
      events: [event],
    });
  });
  return readToken(call, call.id("tokenId"));
}

function readToken(call: Call, id: string) {
  return readOne(call, ApiToken, { id, where: visibleTokens(call.scope) });
}

/** The token of the path with its row locked, or a 404; Operations may stop and change any (public canon of the platform). */
async function lockToken(tx: Tx, call: Call) {
  const id = call.id("tokenId");
  const { role, accountId } = call.scope;
  const own = role === "Operations" ? undefined : eq(apiTokens.accountId, accountId);
  const [row] = await tx
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.id, id), ne(apiTokens.status, "Deleted"), own))
    .for("update");
  if (!row) throw notFound(ApiToken.name, id);
  call.match(row);
  return row;
}

/** The ids of existing modules; a token gives none away that it has not itself, beyond those already `held`. */
async function grantable(
  tx: Tx,
  { scope }: Call,
  { asked, held }: { asked: { id: string }[]; held: string[] },
) {
  const ids = [...new Set(asked.map(({ id }) => id))];
  const known = await tx.select({ id: modules.id }).from(modules).where(inArray(modules.id, ids));
  const errors = asked.flatMap(({ id }, index) => {
    const field = `modules[${index}].id`;
    if (!known.some((module) => module.id === id))
      return [[field, [`Module '${id}' was not found.`]]];
    if (!scope.modules || scope.modules.includes(id) || held.includes(id)) return [];
    return [
      [field, [`The token that you call with is not for '${id}', so it can't give it to another.`]],
    ];
  });
  if (errors.length > 0) throw unacceptable(Object.fromEntries(errors));
  return ids;
}
