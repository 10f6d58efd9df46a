import { z } from "zod";
import {
  Audit,
  Eligibility,
  identity,
  nested,
  openEnum,
  Reference,
  ReferenceInput,
} from "./common";

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

/** What makes an account: Operations takes in a client or a vendor, and invites its first administrator (public API client). */
export const AccountInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Enter the name of the account.")
    .max(200, "Shorten the name to 200 characters."),
  type: z.enum(["Client", "Vendor"], { error: "Choose Client or Vendor." }),
  eligibility: z.object({ client: z.boolean(), partner: z.boolean() }).optional(),
});
export type AccountInput = z.infer<typeof AccountInput>;

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

/** How dates are written for a person: as their culture does, or in a fixed order. `Iso` is 2027-05-03. */
export const DateFormat = openEnum(["Culture", "DayMonthYear", "MonthDayYear", "Iso"]);

/**
 * A person's regional settings; what is absent is the browser's own. `cultureCode` is a BCP 47 tag such as `en-GB`,
 * `languageCode` such as `en`; `timeZone` (IANA) and `dateFormat` are ours (contract §14b).
 */
export const UserSettings = z.looseObject({
  cultureCode: z.string().nullish(),
  languageCode: z.string().nullish(),
  timeZone: z.string().nullish(),
  dateFormat: DateFormat.nullish(),
});
export type UserSettings = z.infer<typeof UserSettings>;

/** `Invited` has not accepted an invitation yet; `Blocked` may not sign in anywhere. */
export const UserStatus = openEnum(["Active", "Invited", "Blocked"]);

/** A person who may act for one or several accounts (contract §14b). */
export const User = z.looseObject({
  ...identity,
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  email: z.string().nullish(),
  phone: Phone.nullish(),
  status: UserStatus.optional(),
  lastLoginAt: z.string().nullish(),
  settings: UserSettings.nullish(),
});
export type User = z.infer<typeof User>;

const personName = {
  firstName: z
    .string()
    .trim()
    .min(1, "Enter a first name.")
    .max(100, "Shorten the first name to 100 characters."),
  lastName: z.string().trim().max(100, "Shorten the last name to 100 characters."),
};

const email = z
  .string()
  .trim()
  .max(320, "Shorten the address to 320 characters.")
  .regex(/^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/, "Enter an e-mail address such as name@example.com.");

/** A partial change of one's own profile (contract §14b). */
export const UserUpdate = z
  .object({
    ...personName,
    phone: z
      .object({ prefix: z.string().max(8).nullish(), number: z.string().max(30).nullish() })
      .nullable(),
    settings: z.object({
      cultureCode: z.string().max(35).nullish(),
      languageCode: z.string().max(35).nullish(),
      timeZone: z.string().max(64).nullish(),
      dateFormat: z.enum(["Culture", "DayMonthYear", "MonthDayYear", "Iso"]).nullish(),
    }),
  })
  .partial();
export type UserUpdate = z.infer<typeof UserUpdate>;

/** A legal entity that sells (contract §14b). */
export const Seller = z.looseObject({
  ...identity,
  status: z.string().optional(),
  externalId: z.string().nullish(),
  account: nested(Account),
  address: nested(Address),
});
export type Seller = z.infer<typeof Seller>;

/**
 * What a person may do for an account. An administrator also looks after its users, tokens and webhooks; a read-only
 * person changes nothing of the account's. Ours: the platform of the contract has user groups instead.
 */
export const AccountRole = openEnum(["Administrator", "Member", "ReadOnly"]);
const roleInput = z.enum(["Administrator", "Member", "ReadOnly"], {
  error: "Choose Administrator, Member or ReadOnly.",
});

/** How far an invitation has come (public API documentation). */
export const InvitationStatus = openEnum(["Invited", "Active", "Invitation Expired"]);

/** That a person may act for an account; `status` Disabled keeps them out of this one (contract §14b). */
export const AccountUser = z.looseObject({
  id: z.string(),
  revision: z.number().optional(),
  user: nested(User),
  account: nested(Account),
  role: AccountRole.optional(),
  status: openEnum(["Active", "Invited", "Disabled"]).optional(),
  invitation: z
    .looseObject({ status: InvitationStatus.optional(), expiresAt: z.string().nullish() })
    .nullish(),
  audit: Audit,
});
export type AccountUser = z.infer<typeof AccountUser>;

/** Invites a person to the caller's account by mail; `account` may name no other (public API client). */
export const AccountUserInput = z.object({
  user: z.object({ ...personName, email }),
  role: roleInput.default("Member"),
  account: ReferenceInput.optional(),
});
export type AccountUserInput = z.infer<typeof AccountUserInput>;

export const AccountUserUpdate = z.object({ role: roleInput }).partial();

/** Accepts an invitation with the code of its mail; a person who is new here chooses a name and a password. */
export const InvitationAcceptance = z
  .object({
    code: z.string().min(1),
    password: z.string().min(12, "Choose a password of 12 characters or more.").max(256).optional(),
    ...personName,
  })
  .partial({ firstName: true, lastName: true });
export type InvitationAcceptance = z.infer<typeof InvitationAcceptance>;

/** What an invitation is about, for the person who holds its code. */
export const Invitation = z.looseObject({
  accountUser: z.looseObject({ id: z.string() }),
  account: Account,
  user: User,
  role: AccountRole.optional(),
  invitedBy: z.string().nullish(),
  expiresAt: z.string(),
  needsPassword: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;

export const InvitationCode = z.object({ code: z.string().min(1) });

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
