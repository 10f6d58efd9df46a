import { eq } from "drizzle-orm";
import type { Call, Verb } from "../call";
import { User } from "../objects/account";
import { readList, readOne } from "../read";
import { change, sent, stampOf } from "../record";
import { forbidden, notFound, refused, unacceptable } from "../refusal";
import { users } from "../store/schema";
import { sessions } from "../store/schema-identity";
import type { Tx } from "../store/transaction";
import { visibleUsers } from "../visibility";

export const listUsers: Verb<"listUsers"> = (call) =>
  readList(call, User, visibleUsers(call.scope));

export const getUser: Verb<"getUser"> = (call) => readUser(call);

/** A person's own profile: names, phone and regional settings; the e-mail address and the status stay. */
export const updateUser: Verb<"updateUser"> = async (call) => {
  const { settings, ...plain } = call.body;
  if (call.id("userId") !== call.scope.actor.id) {
    await readUser({ ...call, search: "select=-*,id" });
    throw forbidden("Everybody changes their own profile only.");
  }
  if (settings) checkSettings(settings);
  await call.context.store.transaction(async (tx) => {
    const row = await lockUser(tx, call);
    const { firstName = row.firstName, lastName = row.lastName } = plain;
    const name = `${firstName} ${lastName}`.trim();
    const set = sent({ ...plain, name, settings: settings && { ...row.settings, ...settings } });
    await change(tx, stampOf(call), { table: users, row, set });
  });
  return readUser(call);
};

/** Keeps a person out of every account at once; their sessions end. */
export const blockUser: Verb<"blockUser"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const row = await lockUser(tx, call);
    if (row.status === "Blocked") throw refused(`User '${row.id}' is Blocked already.`);
    if (row.id === call.scope.actor.id) throw refused("You can't block yourself.");
    await tx.delete(sessions).where(eq(sessions.userId, row.id));
    const set = { status: "Blocked" };
    await change(tx, stampOf(call), { table: users, row, set, events: ["blocked"] });
  });
  return readUser(call);
};

/** A person who had not accepted an invitation yet is as far as before. */
export const unblockUser: Verb<"unblockUser"> = async (call) => {
  await call.context.store.transaction(async (tx) => {
    const row = await lockUser(tx, call);
    if (row.status !== "Blocked") throw refused(`User '${row.id}' is ${row.status}, not Blocked.`);
    const status = row.passwordHash ? "Active" : statusBefore(row);
    await change(tx, stampOf(call), { table: users, row, set: { status }, events: ["unblocked"] });
  });
  return readUser(call);
};

/** Without a password a person signs in by a provider or a passkey, unless they never have signed in. */
function statusBefore({ lastLoginAt }: { lastLoginAt: Date | null }) {
  return lastLoginAt ? "Active" : "Invited";
}

function readUser(call: Call) {
  return readOne(call, User, { id: call.id("userId"), where: visibleUsers(call.scope) });
}

async function lockUser(tx: Tx, call: Call) {
  const id = call.id("userId");
  const [row] = await tx.select().from(users).where(eq(users.id, id)).for("update");
  if (!row) throw notFound(User.name, id);
  call.match(row);
  return row;
}

/** What is kept must be known to every runtime that will write dates with it. */
function checkSettings({
  cultureCode,
  languageCode,
  timeZone,
}: {
  cultureCode?: string | null | undefined;
  languageCode?: string | null | undefined;
  timeZone?: string | null | undefined;
}) {
  const errors: Record<string, string[]> = {};
  if (cultureCode && !isLocale(cultureCode)) {
    errors["settings.cultureCode"] = [
      `"${cultureCode}" isn't a culture. Choose one such as en-GB.`,
    ];
  }
  if (languageCode && !isLocale(languageCode)) {
    errors["settings.languageCode"] = [
      `"${languageCode}" isn't a language. Choose one such as en.`,
    ];
  }
  if (timeZone && !isZone(timeZone)) {
    errors["settings.timeZone"] = [
      `"${timeZone}" isn't a time zone. Choose one such as Europe/Oslo.`,
    ];
  }
  if (Object.keys(errors).length > 0) throw unacceptable(errors);
}

function isLocale(tag: string) {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function isZone(zone: string) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
