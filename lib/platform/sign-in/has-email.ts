import { eq, sql } from "drizzle-orm";
import { users } from "../store/schema";

/** The condition that a user has this e-mail address, in any case, as the index `users_email` has it. */
export function hasEmail(email: string) {
  return eq(sql`lower(${users.email})`, email.toLowerCase());
}
