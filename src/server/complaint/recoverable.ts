import { sql } from "kysely";
import type { z } from "zod";
import { recoveryParty } from "../../shared/api/inquiry-fields.ts";
import type { Tx } from "../db/database.ts";

type Party = z.infer<typeof recoveryParty>;
type Sum = { minor: number; currency: string };

/** What may still be asked back: each party's share of what the case cost, less what is claimed of it already. */
export async function recoverableOf(tx: Tx, complaintId: string): Promise<{ party: Party; most: Sum }[]> {
  const cost = await costOf(tx, complaintId);
  const shares = await sharesOf(tx, complaintId);
  const claimed = await claimedOf(tx, complaintId);
  if (!cost) return [];
  return recoveryParty.options.flatMap((party) => {
    const percent = shares.find((share) => share.party === party)?.percent ?? 0;
    const most = Math.floor((cost.minor * percent) / 100) - (claimed.get(party) ?? 0);
    return most > 0 ? [{ party, most: { minor: most, currency: cost.currency } }] : [];
  });
}

// The options that customers settled on, of every chapter: what was undone has cost nothing.
async function costOf(tx: Tx, complaintId: string): Promise<Sum | undefined> {
  return tx
    .selectFrom("remedy_offer as offer")
    .innerJoin("remedy_option as chosen", "chosen.id", "offer.chosen_option_id")
    .select([sql<number>`sum(chosen.cost_minor)::bigint`.as("minor"), "chosen.currency"])
    .where("offer.complaint_id", "=", complaintId)
    .where("offer.state", "=", "accepted")
    .groupBy("chosen.currency")
    .executeTakeFirst();
}

async function sharesOf(tx: Tx, complaintId: string): Promise<{ party: string; percent: number }[]> {
  const ruling = await tx
    .selectFrom("responsibility")
    .select("shares")
    .where("complaint_id", "=", complaintId)
    .orderBy("ruled_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return (ruling?.shares ?? []) as { party: string; percent: number }[];
}

// A claim that was answered binds what was agreed; one refused or given up frees its sum, less what has come in.
async function claimedOf(tx: Tx, complaintId: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("recovery")
    .select([
      "party",
      sql<number>`sum(CASE WHEN state IN ('refused', 'written_off') THEN received_minor ELSE coalesce(agreed_minor, claimed_minor) END)::bigint`.as(
        "minor",
      ),
    ])
    .where("complaint_id", "=", complaintId)
    .groupBy("party")
    .execute();
  return new Map(rows.map(({ party, minor }) => [party, Number(minor)]));
}
