import type { DemoProgram } from "../demo-program";
import { pdfOf } from "../files/pdf";
import { pngOf } from "../files/png";

const ground = [225, 240, 242] as const;
const columns = [
  { from: 110, to: 230, top: 230, colour: [141, 197, 207] },
  { from: 260, to: 380, top: 160, colour: [58, 141, 156] },
  { from: 410, to: 530, top: 80, colour: [11, 92, 107] },
] as const;

function paint(x: number, y: number) {
  const column = columns.find(({ from, to, top }) => x >= from && x < to && y >= top && y < 310);
  return column?.colour ?? ground;
}

/** What the program of the documentation's example has to read and to look at. */
export const cloudPartnerFiles: Pick<DemoProgram, "documents" | "media"> = {
  documents: [
    {
      name: "Partner guide",
      description: "The five steps from your first request to your first order, on one page.",
      type: "File",
      language: "en",
      displayOrder: 10,
      file: pdfOf("Partner guide.pdf", {
        title: "Partner guide",
        lines: [
          "1. Have your partner account and its e-mail address at hand.",
          "2. Enrol: choose the buyer and answer five questions.",
          "3. Accept the indirect provider in your partner account.",
          "4. We confirm the relationship within two working days.",
          "5. Your certificate is active: orders for the buyer go through.",
        ],
      }),
    },
    {
      name: "Partner programme overview",
      description: "Benefits, designations and prices, kept up to date by the vendor.",
      type: "Online",
      url: "https://example.com/ai-cloud-partner/overview",
      language: "en",
      displayOrder: 20,
    },
  ],
  media: [
    {
      name: "The three partner levels",
      description: "Three columns of rising height, one for each partner level.",
      type: "Image",
      displayOrder: 10,
      file: pngOf("partner-levels.png", { width: 640, height: 360, paint }),
    },
  ],
};
