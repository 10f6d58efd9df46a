/** The title of the page at this step; the browser writes the same one when the step changes. */
export function stepTitle(heading: string | undefined, wizardTitle: string) {
  return heading ? `${heading} – ${wizardTitle}` : wizardTitle;
}
