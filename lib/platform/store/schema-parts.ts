import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { accounts, enrollments, file, named, programId } from "./schema";

/** Documents of a program, online or as a file (contract §12). */
export const documents = pgTable(
  "documents",
  {
    ...named,
    programId: programId(),
    type: text("type").notNull(),
    description: text("description"),
    status: text("status").notNull(),
    url: text("url"),
    language: text("language"),
    displayOrder: integer("display_order").notNull().default(100),
    ...file,
  },
  (table) => [index("documents_program").on(table.programId, table.displayOrder)],
);

/** Pictures and videos of a program (contract §12). */
export const media = pgTable(
  "media",
  {
    ...named,
    programId: programId(),
    type: text("type").notNull(),
    description: text("description"),
    status: text("status").notNull(),
    url: text("url"),
    displayOrder: integer("display_order").notNull().default(100),
    ...file,
  },
  (table) => [index("media_program").on(table.programId, table.displayOrder)],
);

/** Files added to an enrollment by any of its sides (contract §12). */
export const attachments = pgTable(
  "attachments",
  {
    ...named,
    enrollmentId: text("enrollment_id")
      .notNull()
      .references(() => enrollments.id),
    clientId: text("client_id")
      .notNull()
      .references(() => accounts.id),
    vendorId: text("vendor_id")
      .notNull()
      .references(() => accounts.id),
    type: text("type").notNull(),
    description: text("description"),
    ...file,
  },
  (table) => [index("attachments_enrollment").on(table.enrollmentId, table.id)],
);
