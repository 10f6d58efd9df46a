import { isRecord } from "./options";
import { cleanLine } from "./text";

/**
 * A phone as `{prefix, number}` (contract §5). People paste a number as they know it: "0034" and "34" are read as
 * "+34", and a number that brings its own prefix is split.
 */
export function normalizePhone(value: unknown): unknown {
  if (typeof value === "string") return normalizePhone({ number: value });
  if (!isRecord(value)) return value;
  const prefix = normalizePrefix(value.prefix);
  const number = cleanLine(value.number);
  const split = typeof number === "string" ? splitNumber(number) : undefined;
  if (split && (!prefix || prefix === split.prefix)) return split;
  return {
    ...(isGiven(prefix) ? { prefix } : {}),
    ...(isGiven(number) ? { number } : {}),
  };
}

function normalizePrefix(value: unknown) {
  const text = cleanLine(value);
  if (typeof text !== "string") return text;
  const digits = text.replace(/[\s().-]/g, "").replace(/^(?:\+|00)/, "");
  return /^\d+$/.test(digits) ? `+${digits}` : text;
}

function splitNumber(number: string) {
  const international = number.replace(/^00/, "+");
  const prefix = callingCode.exec(international)?.[0];
  if (!prefix) return undefined;
  const rest = international.slice(prefix.length).replace(/^[\s.-]+/, "");
  return /^[\d(]/.test(rest) && !rest.startsWith("00") ? { prefix, number: rest } : undefined;
}

function isGiven(value: unknown) {
  return value !== undefined && value !== null && value !== "";
}

/** The zones of ITU-T E.164: no country code is the beginning of another one. */
const callingCode = /^\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)/;
