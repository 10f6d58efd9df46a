import { and, eq } from "drizzle-orm";
import { Address, Contact } from "@/lib/contract/account";
import type { AnswerSources } from "@/lib/parameters/defaults";
import type { ProgramRow } from "./lifecycle";
import { unacceptable } from "./refusal";
import { accounts, buyers, licensees } from "./store/schema";
import type { Tx } from "./store/transaction";

/** For whom a certificate is: exactly one of buyer and licensee, of the client's account (contract §13.4). */
export type Holder = {
  clientId: string;
  buyerId: string | null;
  licenseeId: string | null;
  name: string;
  /** What answers may start from (contract §9.2). */
  sources: Pick<AnswerSources, "buyer" | "licensee">;
};

/**
 * The buyer or licensee that the program's `applicableTo` asks for, checked to belong to the client and to be
 * eligible (contract §13.4). Throws a problem that names the property.
 */
export async function holderOf(
  tx: Tx,
  program: ProgramRow,
  { clientId, buyerId, licenseeId }: { clientId: string; buyerId?: string; licenseeId?: string },
): Promise<Holder> {
  const [client] = await tx.select().from(accounts).where(eq(accounts.id, clientId));
  if (client?.type !== "Client") {
    throw unacceptable({ client: [`Account '${clientId}' is no client account.`] });
  }
  if (program.applicableTo === "Buyer") {
    if (licenseeId)
      throw unacceptable({ licensee: ["This program is for buyers. Name a buyer instead."] });
    const buyer = await buyerOf(tx, clientId, buyerId);
    checkEligible(program, "buyer", client.eligibility);
    return {
      clientId,
      buyerId: buyer.id,
      licenseeId: null,
      name: buyer.name,
      sources: { buyer: partyOf(buyer) },
    };
  }
  if (buyerId)
    throw unacceptable({ buyer: ["This program is for licensees. Name a licensee instead."] });
  const licensee = await licenseeOf(tx, clientId, licenseeId);
  checkEligible(program, "licensee", licensee.eligibility ?? client.eligibility);
  return {
    clientId,
    buyerId: null,
    licenseeId: licensee.id,
    name: licensee.name,
    sources: {
      licensee: partyOf(licensee),
      buyer: partyOf(await buyerBehind(tx, licensee.buyerId)),
    },
  };
}

async function buyerBehind(tx: Tx, id: string | null) {
  if (!id) return undefined;
  const [buyer] = await tx.select().from(buyers).where(eq(buyers.id, id));
  return buyer;
}

function partyOf(party: { address: unknown; contact: unknown } | undefined) {
  return {
    address: Address.optional()
      .catch(undefined)
      .parse(party?.address ?? undefined),
    contact: Contact.optional()
      .catch(undefined)
      .parse(party?.contact ?? undefined),
  };
}

async function buyerOf(tx: Tx, clientId: string, id: string | undefined) {
  if (!id) throw unacceptable({ buyer: ["A buyer is required for this program."] });
  const [buyer] = await tx
    .select()
    .from(buyers)
    .where(and(eq(buyers.id, id), eq(buyers.accountId, clientId)));
  if (!buyer) throw unacceptable({ buyer: [`Buyer '${id}' was not found.`] });
  return buyer;
}

async function licenseeOf(tx: Tx, clientId: string, id: string | undefined) {
  if (!id) throw unacceptable({ licensee: ["A licensee is required for this program."] });
  const [licensee] = await tx
    .select()
    .from(licensees)
    .where(and(eq(licensees.id, id), eq(licensees.accountId, clientId)));
  if (!licensee) throw unacceptable({ licensee: [`Licensee '${id}' was not found.`] });
  return licensee;
}

/** The `client` flag is for direct customers, `partner` for partners and resale licensees (contract §5). */
function checkEligible(
  { eligibility }: ProgramRow,
  property: "buyer" | "licensee",
  holder: { client: boolean; partner: boolean } | null,
) {
  const { client, partner } = holder ?? { client: true, partner: false };
  if ((eligibility.client && client) || (eligibility.partner && partner)) return;
  const audience = eligibility.partner ? "partners and resellers" : "direct customers";
  throw unacceptable({
    [property]: [
      eligibility.client || eligibility.partner
        ? `This program is for ${audience}. Choose a ${property} that is one.`
        : "This program is open to nobody at the moment.",
    ],
  });
}
