/** A page with a title and lines of text below it, in the plainest PDF that every reader opens (ISO 32000-1 §7.5). */
export function pdfOf(name: string, { title, lines }: { title: string; lines: readonly string[] }) {
  const text = [
    "BT /F1 20 Tf 56 760 Td",
    `${literal(title)} Tj /F1 11 Tf 0 -36 Td 18 TL`,
    ...lines.map((line) => `${literal(line)} Tj T*`),
    "ET",
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  return new File([Buffer.from(fileOf(objects), "latin1")], name, { type: "application/pdf" });
}

/** A string of a PDF; the font knows the characters of Latin-1 only, which `latin1` writes as they are. */
function literal(text: string) {
  return `(${text.replace(/[()\\]/g, (character) => `\\${character}`)})`;
}

/** The objects with the table that says at which byte each begins. */
function fileOf(objects: readonly string[]) {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  return `${file}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
