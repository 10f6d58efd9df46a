import type { ObjectDefinition } from "../rql/object";
import { Account, AccountUser, ApiToken, Buyer, Licensee, Module, Seller, User } from "./account";
import { AuditRecord, EventType } from "./audit-record";
import { Attachment, Media, ProgramDocument } from "./document";
import { Certificate, Enrollment } from "./enrollment";
import { Parameter, ParameterGroup, Program, Template, Terms, TermsVariant } from "./program";
import { Webhook } from "./webhook";

/** Every object that can be read. */
export const allObjects: readonly ObjectDefinition[] = [
  Program,
  ParameterGroup,
  Parameter,
  Template,
  ProgramDocument,
  Media,
  Terms,
  TermsVariant,
  Enrollment,
  Attachment,
  Certificate,
  Account,
  Buyer,
  Licensee,
  Seller,
  User,
  AccountUser,
  Module,
  ApiToken,
  AuditRecord,
  EventType,
  Webhook,
];
