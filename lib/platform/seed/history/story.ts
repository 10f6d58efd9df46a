import type { ClientKey } from "../accounts";
import type { BuyerKey, LicenseeKey } from "../entities";
import type { PersonKey } from "../people";
import type { ProgramKey } from "../programs";

/** External id → answer. */
export type DemoAnswers = Record<string, unknown>;

/** External id → what the vendor asks to change. */
export type Remarks = Record<string, string>;

/** A day as YYYY-MM-DD in UTC, counted from the day of seeding; negative ones are past. */
export type Day = (offset: number) => string;

/** What a person did, `daysAgo` days (with fractions) before the moment of seeding. */
export type Step = { daysAgo: number; by: PersonKey } & Deed;

type Deed =
  | { do: "submit" | "process" | "delete" }
  | { do: "rename"; name: string }
  | { do: "note"; text: string }
  | { do: "attach"; name: string; file: File }
  | { do: "correct"; answers: DemoAnswers }
  | { do: "renew"; answers?: DemoAnswers }
  | { do: "assign"; to: PersonKey }
  | { do: "query"; message: string; remarks: Remarks; template?: string }
  | { do: "complete"; values?: DemoAnswers; externalId?: string }
  | { do: "fail"; reason: string }
  | { do: "terminate"; reason: string }
  | { do: "expireOn"; date: string };

/**
 * The life of one certificate, from the draft of its first enrollment on. The ids are made from the title, so
 * titles are unique. `expiredDaysAgo` is when the platform's own job found it expired.
 */
export type Story = {
  title: string;
  program: ProgramKey;
  client: ClientKey;
  certificant: { buyer: BuyerKey } | { licensee: LicenseeKey };
  begun: { daysAgo: number; by: PersonKey };
  notes?: string;
  answers?: DemoAnswers;
  steps: readonly Step[];
  expiredDaysAgo?: number;
};

/** A certificate that Operations brought over from elsewhere, without an enrollment. */
export type Migration = {
  title: string;
  program: ProgramKey;
  client: ClientKey;
  certificant: Story["certificant"];
  migrated: { daysAgo: number; by: PersonKey };
  values: { ordering: DemoAnswers; fulfillment: DemoAnswers };
  expirationDate: string;
  externalId: string;
};
