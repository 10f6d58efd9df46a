/**
 * What the answers are checked for: a "draft" may be incomplete and is only kept from harm (shapes, hard limits),
 * "complete" is what a submission needs (contract §9.2, §13.4).
 */
export type Purpose = "draft" | "complete";
