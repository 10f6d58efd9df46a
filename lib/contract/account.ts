import { z } from "zod";
import { Eligibility, identity, nested, openEnum, Reference } from "./common";

/** `Client`, `Vendor` or `Operations`: the role of everybody who acts for the account (contract §1, §5). */
export const AccountType = openEnum(["Client", "Vendor", "Operations"]);

/** An account: the tenant that owns programs, certificates and enrollments (contract §5). */
export const Account = z.looseObject({
  ...identity,
  type: AccountType.optional(),
  status: z.string().optional(),
  eligibility: nested(Eligibility),
});
export type Account = z.infer<typeof Account>;

/** A postal address; `country` is two letters; `postalCode` of older documents is read as `postCode` (contract §5, §15 row 27). */
export const Address = z.preprocess(
  (value) => {
    if (!isRecord(value) || !("postalCode" in value)) return value;
    const { postalCode, ...rest } = value;
    return { postCode: postalCode, ...rest };
  },
  z.looseObject({
    addressLine1: z.string().nullish(),
    addressLine2: z.string().nullish(),
    postCode: z.string().nullish(),
    city: z.string().nullish(),
    state: z.string().nullish(),
    country: z.string().nullish(),
  }),
);
export type Address = z.infer<typeof Address>;

/** An international prefix such as "+34" and the number after it (contract §5). */
export const Phone = z.looseObject({ prefix: z.string().nullish(), number: z.string().nullish() });

/** A person to talk to (contract §5). */
export const Contact = z.looseObject({
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  email: z.string().nullish(),
  phone: Phone.nullish(),
});
export type Contact = z.infer<typeof Contact>;

const entity = {
  ...identity,
  status: z.string().optional(),
  account: nested(Account),
  address: nested(Address),
  contact: nested(Contact),
};

/** A buyer: the legal entity of a client that pays (contract §14b). */
export const Buyer = z.looseObject(entity);
export type Buyer = z.infer<typeof Buyer>;

/** A licensee: the entity of a client that uses what is bought (contract §14b). */
export const Licensee = z.looseObject({
  ...entity,
  externalId: z.string().nullish(),
  buyer: nested(Reference),
  eligibility: nested(Eligibility),
});
export type Licensee = z.infer<typeof Licensee>;

/** A person who may act for one or several accounts (contract §14b). */
export const User = z.looseObject({
  ...identity,
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  email: z.string().nullish(),
  phone: Phone.nullish(),
  status: z.string().optional(),
});
export type User = z.infer<typeof User>;

/** A legal entity that sells (contract §14b). */
export const Seller = z.looseObject({
  ...identity,
  status: z.string().optional(),
  externalId: z.string().nullish(),
  account: nested(Account),
  address: nested(Address),
});
export type Seller = z.infer<typeof Seller>;

/** That a person may act for an account (contract §14b). */
export const AccountUser = z.looseObject({
  id: z.string(),
  user: nested(User),
  account: nested(Account),
});
export type AccountUser = z.infer<typeof AccountUser>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
