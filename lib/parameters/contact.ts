import { isRecord } from "./options";
import { normalizePhone } from "./phone";
import { cleanLine } from "./text";

/** The texts of a contact with their longest length (contract §5). */
export const contactLimits = { firstName: 100, lastName: 100, email: 320 } as const;

/** Keeps the known parts, trimmed, without blanks; the phone may be one text (contract §5). */
export function normalizeContact(value: unknown) {
  if (!isRecord(value)) return value;
  const contact: Record<string, unknown> = {};
  for (const part of ["firstName", "lastName", "email"]) {
    const text = cleanLine(value[part]);
    if (text !== "" && text !== undefined && text !== null) contact[part] = text;
  }
  const phone = normalizePhone(value.phone);
  if (!isNothing(phone)) contact.phone = phone;
  return contact;
}

/** One @, a dot in the domain, none of the characters that would make it a list or a header. */
export function isEmail(text: string) {
  return /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[^\s@<>()[\]\\,;:".]{1,63}\.)+[^\s@<>()[\]\\,;:".]{2,63}$/u.test(
    text,
  );
}

function isNothing(phone: unknown) {
  if (phone === undefined || phone === null) return true;
  return isRecord(phone) && Object.keys(phone).length === 0;
}
