import { z } from "zod";
import { plainIdentity } from "./common";

/** A part of the API that a token may be limited to (contract §1, §14b). */
export const Module = z.looseObject({ ...plainIdentity, description: z.string().nullish() });
export type Module = z.infer<typeof Module>;
