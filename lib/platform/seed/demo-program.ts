import type { InputOf } from "@/lib/contract/endpoints";
import type { ParameterOptions } from "@/lib/contract/parameter";
import type { AccountKey } from "./accounts";
import type { PersonKey } from "./people";

type Definition = Pick<
  InputOf<"createParameter">,
  "name" | "description" | "type" | "constraints"
> & { options?: ParameterOptions };

/** A parameter of the demo world; templates and answers name it by its external id. */
export type DemoParameter = Definition & { externalId: string };

/** A group with the parameters that the client answers and those that the vendor fills in. */
export type DemoGroup = Pick<InputOf<"createParameterGroup">, "name" | "label" | "description"> & {
  ordering?: readonly DemoParameter[];
  fulfillment?: readonly DemoParameter[];
};

export type DemoTemplate = Pick<InputOf<"createTemplate">, "name" | "content">;

export type DemoVariant = Pick<
  InputOf<"createTermsVariant">,
  "name" | "description" | "assetUrl" | "languageCode"
>;

export type DemoTerms = Pick<InputOf<"createTerms">, "name" | "description"> & {
  variants: readonly DemoVariant[];
};

/** A document of a program, with its file where it has one. */
export type DemoDocument = InputOf<"createDocument"> & { file?: File };

/** A picture or a video of a program. */
export type DemoMedia = InputOf<"createMedia"> & { file?: File };

/** A program with all that belongs to it. Ages are days before the moment of seeding. */
export type DemoProgram = {
  id: string;
  vendor: AccountKey;
  author: PersonKey;
  createdDaysAgo: number;
  publishedDaysAgo?: number;
  unpublishedDaysAgo?: number;
  input: InputOf<"createProgram">;
  settings: InputOf<"updateProgramSettings">;
  products: readonly string[];
  icon: string;
  groups: readonly DemoGroup[];
  templates: {
    processing: DemoTemplate;
    querying: DemoTemplate;
    completed: DemoTemplate;
    further?: readonly InputOf<"createTemplate">[];
  };
  terms: readonly DemoTerms[];
  documents?: readonly DemoDocument[];
  media?: readonly DemoMedia[];
};
