import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Case } from "../lifecycle";
import { Enrollment } from "../objects/enrollment";
import { compileOne } from "../rql/compile";
import { parseItemQuery } from "../rql/query";
import type { SettingsColumn } from "../store/schema";
import { webhooks } from "../store/schema-platform";
import type { Tx } from "../store/transaction";

export type Webhook = typeof webhooks.$inferSelect;

/** A question to the vendor's own system: whom to ask and the enrollment as it is sent. */
export type Check = { webhook: Webhook; sent: SentEnrollment };

/**
 * The enrollment as a vendor reads it, without what this or an earlier check says of it: an answer that sends
 * the object back unchanged would otherwise repeat old errors and refuse by them.
 */
export type SentEnrollment = z.infer<typeof SentEnrollment>;
const SentValue = z.looseObject({ id: z.string(), value: z.unknown().optional() });
const SentEnrollment = z.looseObject({
  id: z.string(),
  parameters: z.looseObject({ ordering: z.array(SentValue), fulfillment: z.array(SentValue) }),
});

/**
 * Whom the program's settings have asked about an enrollment in `state`: the vendor's Enabled webhook of the
 * state's type whose criteria all hold, the one with most of them first (contract §13.5, decision 009).
 */
export async function checkOf(
  tx: Tx,
  { enrollment, program }: Case,
  state = enrollment.status,
): Promise<Check | undefined> {
  const type = webhookType(program.settings.preValidation, { state, type: enrollment.type });
  if (!type) return undefined;
  const candidates = await tx
    .select()
    .from(webhooks)
    .where(
      and(
        eq(webhooks.accountId, program.vendorId),
        eq(webhooks.type, type),
        eq(webhooks.status, "Enabled"),
      ),
    )
    .orderBy(webhooks.id);
  if (candidates.length === 0) return undefined;
  const sent = await sentEnrollment(tx, enrollment.id);
  const matching = candidates.filter(({ criteria }) =>
    criteria.every(({ key, value }) => valueAt(sent, key) === value),
  );
  const [webhook] = matching.sort((a, b) => b.criteria.length - a.criteria.length);
  return webhook && { webhook, sent };
}

function webhookType(
  settings: SettingsColumn["preValidation"],
  { state, type }: { state: string; type: string },
) {
  if (state === "Querying") return settings.enrollmentQuerying && "ValidateEnrollmentQuerying";
  if (state !== "Draft") return undefined;
  if (type === "Change") return settings.reEnrollment && "ValidateReEnrollment";
  return settings.enrollmentDraft && "ValidateEnrollmentDraft";
}

async function sentEnrollment(tx: Tx, id: string) {
  const { row } = compileOne(Enrollment, parseItemQuery(""), {
    role: "Vendor",
    where: (alias, bind) => `${alias}.id = ${bind(id)}`,
  });
  const { rows } = await tx.client.query<{ json: string }>(row);
  const { error: _, validation: __, ...read } = JSON.parse(rows[0]?.json ?? "{}");
  const { ordering, fulfillment } = SentEnrollment.parse(read).parameters;
  const parameters = {
    ordering: ordering.map(unremarked),
    fulfillment: fulfillment.map(unremarked),
  };
  return SentEnrollment.parse({ ...read, parameters });
}

function unremarked({ error: _, ...value }: z.infer<typeof SentValue>) {
  return value;
}

/** What stands at a dotted path such as `program.id`, as text. */
function valueAt(object: object, path: string) {
  let value: unknown = object;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return typeof value === "object" ? undefined : String(value);
}
