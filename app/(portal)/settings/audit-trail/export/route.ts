import { exportAuditTrail } from "@/lib/portal/export-audit-trail";

export { exportAuditTrail as GET };
