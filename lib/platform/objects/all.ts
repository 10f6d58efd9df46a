import type { ObjectDefinition } from "../rql/object";
import { Account, Buyer, Licensee, User } from "./account";
import { Certificate, Enrollment } from "./enrollment";
import { Parameter, ParameterGroup, Program, Template, Terms, TermsVariant } from "./program";

/** Every object that can be read. */
export const allObjects: readonly ObjectDefinition[] = [
  Program,
  ParameterGroup,
  Parameter,
  Template,
  Terms,
  TermsVariant,
  Enrollment,
  Certificate,
  Account,
  Buyer,
  Licensee,
  User,
];
