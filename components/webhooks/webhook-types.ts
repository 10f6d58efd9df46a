/** The types of webhooks in words: when the vendor's system is asked. */
export const webhookTypes = [
  { value: "ValidateEnrollmentDraft", label: "Before an enrollment is submitted" },
  { value: "ValidateEnrollmentQuerying", label: "Before a queried enrollment is handed back" },
  { value: "ValidateReEnrollment", label: "Before a re-enrollment is submitted" },
  {
    value: "ValidateReEnrollmentQuerying",
    label: "Before a queried re-enrollment is handed back",
  },
];

/** A type that a newer platform invents is shown as it came. */
export function typeText(type: string | undefined) {
  return webhookTypes.find(({ value }) => value === type)?.label ?? type ?? "";
}
