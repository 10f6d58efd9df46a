/** What the details step asks. */
export type Details = { name: string; notes: string };

/** The longest notes that the platform takes (contract §13.2). */
export const notesLimit = 4000;
