import type { Verb } from "../call";
import { AuditRecord, EventType } from "../objects/audit-record";
import { readList, readOne } from "../read";
import { visibleRecords } from "../visibility";

export const listAuditRecords: Verb<"listAuditRecords"> = (call) =>
  readList(call, AuditRecord, visibleRecords(call.scope));

export const getAuditRecord: Verb<"getAuditRecord"> = (call) =>
  readOne(call, AuditRecord, { id: call.id("recordId"), where: visibleRecords(call.scope) });

export const listEventTypes: Verb<"listEventTypes"> = (call) =>
  readList(call, EventType, () => "true");

export const getEventType: Verb<"getEventType"> = (call) =>
  readOne(call, EventType, { id: call.id("eventTypeId"), where: () => "true" });
