/** The id of the control that holds a form path; the error summary leads there. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^\w-]/g, "-")}`;
}
