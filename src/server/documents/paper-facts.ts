import type { Tx } from "../db/database.ts";
import type { OrderView } from "../orders/order-view.ts";
import { orderView } from "../orders/order-view.ts";
import { ownTenant } from "../people/tenant.ts";

export type PaperFacts = Awaited<ReturnType<typeof readPaperFacts>>;

/** What the papers of a complaint say, read in one transaction. Phones stay out: a paper travels further than a screen. */
export async function readPaperFacts(tx: Tx, complaintId: string) {
  const tenant = await ownTenant(tx);
  const complaint = await complaintOf(tx, complaintId);
  return {
    house: { zh: tenant.name_zh, en: tenant.name_en },
    timeZone: tenant.time_zone,
    complaint,
    order: complaint.order_id ? ((await orderView(tx, complaint.order_id)) satisfies OrderView) : null,
    findings: await findingsOf(tx, complaintId),
    shares: await sharesOf(tx, complaintId),
    settlement: await settlementOf(tx, complaintId, complaint.chapter),
    promises: await promisesOf(tx, complaintId),
  };
}

async function complaintOf(tx: Tx, complaintId: string) {
  return tx
    .selectFrom("complaint")
    .innerJoin("customer", "customer.id", "complaint.customer_id")
    .leftJoin("shop", "shop.id", "complaint.shop_id")
    .leftJoin("staff", "staff.id", "complaint.owner_id")
    .selectAll("complaint")
    .select(["customer.name as customerName", "shop.name as shopName", "staff.name as ownerName"])
    .where("complaint.id", "=", complaintId)
    .executeTakeFirstOrThrow();
}

async function findingsOf(tx: Tx, complaintId: string) {
  return tx
    .selectFrom("finding")
    .innerJoin("staff", "staff.id", "finding.recorded_by")
    .select(["claim", "fact", "verdict", "recorded_at as at", "staff.name as by"])
    .where("complaint_id", "=", complaintId)
    .orderBy("recorded_at")
    .execute();
}

/** The ruling that stands: the latest. */
async function sharesOf(tx: Tx, complaintId: string) {
  const ruling = await tx
    .selectFrom("responsibility")
    .select("shares")
    .where("complaint_id", "=", complaintId)
    .orderBy("ruled_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return (ruling?.shares ?? []) as { party: string; percent: number; reason: string }[];
}

/** What this chapter offers: the chosen option, or all that the customer may choose from. */
async function settlementOf(tx: Tx, complaintId: string, chapter: number) {
  const offer = await tx
    .selectFrom("remedy_offer")
    .select(["id", "state", "explanation", "chosen_option_id"])
    .where("complaint_id", "=", complaintId)
    .where("chapter", "=", chapter)
    .where("state", "in", ["offered", "accepted"])
    .orderBy("round", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!offer) return null;
  const options = await tx
    .selectFrom("remedy_option")
    .select(["id", "kind", "content", "cost_minor as costMinor", "currency"])
    .where("offer_id", "=", offer.id)
    .orderBy("position")
    .execute();
  const chosen = options.find(({ id }) => id === offer.chosen_option_id);
  return {
    explanation: offer.explanation,
    options: chosen ? [chosen] : options,
    isChosen: chosen !== undefined,
  };
}

async function promisesOf(tx: Tx, complaintId: string) {
  return tx
    .selectFrom("promise")
    .select(["deed", "due_at as dueAt", "state", "kept_at as keptAt", "proof_text as proofText"])
    .where("complaint_id", "=", complaintId)
    .where("state", "<>", "cancelled")
    .orderBy("first_due_at")
    .orderBy("position")
    .execute();
}
