import { z } from "zod";
import { Account } from "./account";
import { nested, ObjectMeta, openEnum, Reference } from "./common";

/**
 * What was done to which object, by whom, in the course of which request (contract §14b). `revision` is the
 * object's after it, `documents` the object as it was then, as far as the caller may see it; lists leave it out.
 */
export const AuditRecord = z.looseObject({
  id: z.string(),
  event: z.string(),
  summary: z.string().optional(),
  details: z.string().nullish(),
  type: openEnum(["Private", "Public"]).optional(),
  timestamp: z.string(),
  object: z.looseObject({
    id: z.string(),
    name: z.string().nullish(),
    icon: z.string().nullish(),
    objectType: z.string().optional(),
  }),
  revision: z.number().optional(),
  actor: nested(Reference.extend({ account: nested(Account) })),
  request: z.looseObject({ id: z.string().nullish() }).nullish(),
  documents: z.unknown().optional(),
  viewers: z.array(Account).optional(),
  $meta: ObjectMeta,
});
export type AuditRecord = z.infer<typeof AuditRecord>;

/** A kind of event that the audit records; `key` is what `event` of a record says (contract §14b). */
export const EventType = z.looseObject({
  id: z.string(),
  key: z.string(),
  name: z.string().optional(),
  objectType: z.string().optional(),
  $meta: ObjectMeta,
});
export type EventType = z.infer<typeof EventType>;
