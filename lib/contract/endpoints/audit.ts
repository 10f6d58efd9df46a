import { AuditRecord, EventType } from "../audit-record";
import { type Endpoint, get, list } from "../endpoint";

/** The audit trail: what was done to what, by whom (contract §14b). */
export const auditEndpoints = {
  listAuditRecords: list("/audit/records", AuditRecord),
  getAuditRecord: get("/audit/records/{recordId}", AuditRecord),
  listEventTypes: list("/audit/event-types", EventType),
  getEventType: get("/audit/event-types/{eventTypeId}", EventType),
} as const satisfies Record<string, Endpoint>;
