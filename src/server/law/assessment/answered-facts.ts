import type { Tx } from "../../db/database.ts";
import type { KnownFact, KnownFactName } from "./known-fact.ts";

/**
 * What is true of the goods whoever bought them. Answered once for a kind of goods, it is not asked again for the next
 * buyer's complaint.
 */
export const factsOfGoods: ReadonlySet<KnownFactName> = new Set<KnownFactName>([
  "customised",
  "fresh",
  "periodical",
  "nature_excluded",
  "nature_marked",
  "seven_day_flag",
  "three_guarantees_goods",
  "warranty_months",
  "seller_is_producer",
]);

/** What people have said of this complaint, or earlier of the same goods. */
export async function answeredFacts(
  tx: Tx,
  complaintId: string,
  goods: readonly { sku: string }[],
): Promise<KnownFact[]> {
  const [one, ...others] = goods;
  const ofGoods = one && others.length === 0 ? await answersAbout(tx, one.sku, complaintId) : [];
  return [...ofGoods, ...(await answersIn(tx, complaintId))];
}

async function answersAbout(tx: Tx, sku: string, butNotIn: string): Promise<KnownFact[]> {
  const rows = await tx
    .selectFrom("fact_answer")
    .select(["fact", "value", "answered_by", "answered_at"])
    .where("sku", "=", sku)
    .where("complaint_id", "<>", butNotIn)
    .orderBy("answered_at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows.toReversed().map((row) => ({
    name: row.fact as KnownFactName,
    value: row.value,
    source: "earlier_answer" as const,
    by: row.answered_by,
    at: row.answered_at,
  }));
}

async function answersIn(tx: Tx, complaintId: string): Promise<KnownFact[]> {
  const rows = await tx
    .selectFrom("fact_answer")
    .select(["fact", "value", "source", "answered_by", "answered_at"])
    .where("complaint_id", "=", complaintId)
    .orderBy("answered_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    name: row.fact as KnownFactName,
    value: row.value,
    source: row.source as "staff" | "customer",
    by: row.answered_by,
    at: row.answered_at,
  }));
}
