import { z } from "zod";
import { Account } from "./account";
import { identity, nested, openEnum, Reference, ReferenceInput } from "./common";

/** A token that is disabled or deleted opens nothing any more (contract §1). */
export const ApiTokenStatus = openEnum(["Active", "Disabled", "Deleted"]);

/** A program's way into the API, for one account (contract §1). Its secret is in no answer but that of its creation. */
export const ApiToken = z.looseObject({
  ...identity,
  description: z.string().nullish(),
  status: ApiTokenStatus.optional(),
  lastAccessAt: z.string().nullish(),
  account: nested(Account),
  modules: z.array(Reference).optional(),
});
export type ApiToken = z.infer<typeof ApiToken>;

/** A new token; `token` is the secret `idt:TKN-dddd-dddd:<opaque>`, shown this once (contract §1). */
export const NewApiToken = ApiToken.extend({ token: z.string() });
export type NewApiToken = z.infer<typeof NewApiToken>;

const properties = {
  name: z
    .string()
    .trim()
    .min(1, "Enter a name for the token.")
    .max(200, "Shorten the name to 200 characters."),
  description: z.string().max(2000, "Shorten the description to 2,000 characters.").nullable(),
  modules: z.array(ReferenceInput).min(1, "Choose one module at least."),
};

/** What creates a token; without `modules` it is for the Program module, without `account` for the caller's own (contract §1, public API client). */
export const ApiTokenInput = z
  .object({ ...properties, account: ReferenceInput })
  .partial()
  .required({ name: true });
export type ApiTokenInput = z.infer<typeof ApiTokenInput>;

/** A partial change of a token; its account and its secret never change (contract §1). */
export const ApiTokenUpdate = z.object(properties).partial();
export type ApiTokenUpdate = z.infer<typeof ApiTokenUpdate>;
