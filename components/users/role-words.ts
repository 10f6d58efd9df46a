/** The ranks within an account, as people are told of them. */
export const roleChoices = [
  {
    value: "Administrator",
    label: "Administrator",
    description: "Does everything, and looks after users, API tokens and webhooks",
  },
  { value: "Member", label: "Member", description: "Enrols, reviews and changes programs" },
  { value: "ReadOnly", label: "Read only", description: "Sees everything and changes nothing" },
] as const;

/** The words for a rank; one that a newer platform invents stands for itself. */
export function roleWords(role: string | undefined): { label: string; description?: string } {
  return roleChoices.find(({ value }) => value === role) ?? { label: role ?? "" };
}
