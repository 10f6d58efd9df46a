import { randomInt } from "node:crypto";
import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import type { Context } from "../context";
import { users } from "../store/schema";
import { recoveryCodes } from "../store/schema-identity";
import type { Tx } from "../store/transaction";
import { hashOf, isBehind } from "./password-hash";

const purpose = "totp";
const stepMs = 30_000;
/** Without characters that are mistaken for others. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const recoveryCodeCount = 10;

type Db = Pick<Tx, "select" | "update">;

/** A secret for an authenticator app: to show, as the address that apps scan, and sealed to be kept. */
export async function newSecret({ vault }: Context, { email }: { email: string }) {
  const secret = new Secret({ size: 20 });
  const uri = appOf(secret, email).toString();
  return { secret: secret.base32, uri, sealed: await vault.seal(secret.base32, purpose) };
}

/**
 * The time step that `code` is of, one step off at most; undefined when it is of none of them. Clocks differ, and people
 * take a while to type.
 */
export async function stepOf({ vault, clock }: Context, sealed: string, code: string) {
  const secret = Secret.fromBase32(await vault.open(sealed, purpose));
  const timestamp = clock().getTime();
  const token = code.replace(/\s/g, "");
  const delta = /^\d{6}$/.test(token)
    ? appOf(secret).validate({ token, timestamp, window: 1 })
    : null;
  return delta === null ? undefined : Math.floor(timestamp / stepMs) + delta;
}

/** Takes a code of the person's app or a recovery code, each of which serves once; answers which it was, if any. */
export async function takeCode(
  db: Db,
  context: Context,
  { userId, code }: { userId: string; code: string },
): Promise<"app" | "recovery" | undefined> {
  const [user] = await db
    .select({ sealed: users.totpSecret })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.totpConfirmedAt)));
  if (!user?.sealed) return undefined;
  const step = await stepOf(context, user.sealed, code);
  if (step !== undefined) return (await takeStep(db, { userId, step })) ? "app" : undefined;
  return (await takeRecoveryCode(db, context, { userId, code })) ? "recovery" : undefined;
}

/** The condition decides, so that of two who send one code at a time one gets in (RFC 6238 §5.2). */
async function takeStep(db: Db, { userId, step }: { userId: string; step: number }) {
  const taken = await db
    .update(users)
    .set({ totpStep: step })
    .where(and(eq(users.id, userId), or(isNull(users.totpStep), lt(users.totpStep, step))))
    .returning({ id: users.id });
  return taken.length > 0;
}

async function takeRecoveryCode(
  db: Db,
  { clock }: Context,
  { userId, code }: { userId: string; code: string },
) {
  const plain = plainCode(code);
  if (plain.length !== 10) return false;
  const unused = and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));
  const rows = await db.select({ hash: recoveryCodes.hash }).from(recoveryCodes).where(unused);
  for (const { hash } of rows) {
    if (!(await isBehind(hash, plain))) continue;
    const taken = await db
      .update(recoveryCodes)
      .set({ usedAt: clock() })
      .where(and(unused, eq(recoveryCodes.hash, hash)))
      .returning({ hash: recoveryCodes.hash });
    return taken.length > 0;
  }
  return false;
}

/** Ten new recovery codes in place of the person's old ones; they are told this once. */
export async function renewCodes(tx: Tx, userId: string) {
  const codes = Array.from({ length: recoveryCodeCount }, newCode);
  const hashes = await Promise.all(codes.map((code) => hashOf(plainCode(code))));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(hashes.map((hash) => ({ userId, hash })));
  return codes;
}

function newCode() {
  const half = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${half()}-${half()}`;
}

function plainCode(code: string) {
  return code.toLowerCase().replace(/[\s-]/g, "");
}

function appOf(secret: Secret, label = "") {
  return new TOTP({ issuer: "Program Portal", label, secret });
}
