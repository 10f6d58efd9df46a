const maxMarks = 1000;
/** Of what may stand before the @ of an address, for which the library looks ahead from every character. */
const maxRun = 1000;
const longRun = new RegExp(`[\\w.!#$%&'*+/=?\`{|}~-]{${maxRun}}`, "g");

/**
 * Markdown that is read in linear time: the library pairs marks of emphasis by looking at all others of the paragraph,
 * goes one level of the stack deeper with every quotation, and looks for the end of an e-mail address from each of its
 * characters. What has more of them than any letter is shown as typed.
 */
export function calmed(content: string) {
  return content
    .split(/(\n[ \t\r]*\n)/)
    .map(calmedParagraph)
    .join("");
}

function calmedParagraph(paragraph: string) {
  const flat = paragraph
    .replace(/^[ \t]*(?:(?:>|[-+*]|\d+[.)])[ \t]*){20,}/gm, (marks) =>
      marks.replace(/[-+*>.)]/g, entityOf),
    )
    .replace(longRun, (run) => run.slice(0, -1) + entityOf(run.slice(-1)));
  const marks = flat.match(/[*_~`[\]<>!]/g)?.length ?? 0;
  return marks > maxMarks ? flat.replace(/[*_~`[\]!]/g, entityOf) : flat;
}

function entityOf(character: string) {
  return `&#${character.charCodeAt(0)};`;
}
