import { randomBytes } from "node:crypto";
import type { InputOf } from "../lib/contract/endpoints";
import { type AccountKey, accounts } from "../lib/platform/seed/accounts";
import type { World } from "./platform";

type Question = Omit<InputOf<"createParameter">, "group" | "externalId"> & { externalId: string };

type Design = {
  /** The vendor; those of the demo world keep their home pages quiet. */
  vendor?: AccountKey;
  name?: string;
  input?: Partial<InputOf<"createProgram">>;
  settings?: InputOf<"updateProgramSettings">;
  /** Wizard steps: label → questions. */
  groups?: Record<string, Question[]>;
  terms?: string[];
  isPublished?: boolean;
};

export type TestProgram = {
  id: string;
  name: string;
  vendor: AccountKey;
  vendorName: string;
  /** External id → id. */
  parameters: Record<string, string>;
};

/** A program of the calling test alone, made and published through the API. */
export async function makeProgram(world: World, design: Design = {}): Promise<TestProgram> {
  const { vendor = "brueckner", groups = {}, terms = [], settings, isPublished = true } = design;
  const platform = world(vendor);
  const name = `${design.name ?? "Test program"} ${randomBytes(3).toString("hex")}`;
  const { id } = await platform("createProgram", {
    body: { name, eligibility: { client: true, partner: true }, ...design.input },
  });
  const params = { programId: id };
  await platform("updateProgramSettings", {
    params,
    body: { programEnrollment: true, ...settings },
  });
  const parameters: TestProgram["parameters"] = {};
  for (const [index, [label, questions]] of Object.entries(groups).entries()) {
    const displayOrder = (index + 2) * 100;
    const group = await platform("createParameterGroup", {
      params,
      body: { name: label, label, displayOrder },
    });
    for (const [place, question] of questions.entries()) {
      const body = { ...question, group: { id: group.id }, displayOrder: displayOrder + place };
      parameters[question.externalId] = (await platform("createParameter", { params, body })).id;
    }
  }
  for (const title of terms) await addTerms(world, { vendor, programId: id, title });
  if (isPublished) await platform("publishProgram", { params });
  return { id, name, vendor, vendorName: accounts[vendor].name, parameters };
}

async function addTerms(
  world: World,
  { vendor, programId, title }: { vendor: AccountKey; programId: string; title: string },
) {
  const platform = world(vendor);
  const { id } = await platform("createTerms", { params: { programId }, body: { name: title } });
  const params = { programId, termsId: id };
  const variant = await platform("createTermsVariant", {
    params,
    body: { name: title, assetUrl: "https://example.com/terms", languageCode: "en" },
  });
  await platform("publishTermsVariant", { params: { ...params, variantId: variant.id } });
  await platform("publishTerms", { params });
}

/** Two steps with a required line each, and a text that may stay empty. */
export const twoSteps = {
  "Your company": [
    line("legal_name", "Legal name", { required: true }),
    line("trade_name", "Trade name", { required: false }),
  ],
  "Your plan": [
    {
      ...line("business_plan", "Business plan", { required: true }),
      type: "MultiLineText" as const,
    },
  ],
};

/** A one-line question to the client. */
export function line(
  externalId: string,
  name: string,
  constraints: Question["constraints"] = {},
): Question {
  return { externalId, name, phase: "Order", type: "SingleLineText", constraints };
}
