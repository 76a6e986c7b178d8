import { isoDay } from "../../../shared/dates.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import { wantsSecondSignature } from "../../complaint/second-signature.ts";
import type { Tx } from "../../db/database.ts";
import { type OrderView, orderView } from "../../orders/order-view.ts";
import { ownTenant } from "../../people/tenant.ts";
import { localMoment } from "../today.ts";
import { answeredFacts } from "./answered-facts.ts";
import { claimedFacts, type Verdict } from "./claimed-facts.ts";
import { factsFrom, type KnownFact, nearest } from "./known-fact.ts";
import { lowerPriceSince } from "./lower-price.ts";
import { affectedItems, orderFacts } from "./order-facts.ts";

/** All that the record knows for the rules of entitlement, each fact with where it comes from. */
export async function factsOf(tx: Tx, complaint: Complaint): Promise<KnownFact[]> {
  const { time_zone } = await ownTenant(tx);
  const order = complaint.order_id ? await orderView(tx, complaint.order_id) : null;
  return nearest([
    ...factsFrom("complaint", {
      as_of: isoDay(complaint.received_at, time_zone),
      complaint_at: localMoment(complaint.received_at, time_zone),
    }),
    ...(await shopFacts(tx, complaint.shop_id)),
    ...(order ? orderFacts(order, complaint.order_line, time_zone) : []),
    ...(order ? await priceFacts(tx, complaint, order, time_zone) : []),
    ...claimedFacts(`${complaint.category}/${complaint.second_category}`, await latestVerdict(tx, complaint)),
    ...(await answeredFacts(tx, complaint.id, order ? affectedItems(order, complaint.order_line) : [])),
  ]);
}

async function shopFacts(tx: Tx, shopId: string | null): Promise<KnownFact[]> {
  const row =
    shopId === null
      ? undefined
      : await tx
          .selectFrom("shop_channel")
          .select("channel")
          .where("shop_id", "=", shopId)
          .executeTakeFirst();
  return factsFrom("shop", { channel: row?.channel });
}

// Only where one kind of goods is complained of: two kinds have two prices.
async function priceFacts(
  tx: Tx,
  { shop_id, order_line }: Complaint,
  order: OrderView,
  timeZone: string,
): Promise<KnownFact[]> {
  const [item, ...others] = affectedItems(order, order_line);
  if (!item || others.length > 0 || shop_id === null) return [];
  const lower = await lowerPriceSince(tx, {
    shopId: shop_id,
    sku: item.sku,
    orderedAt: new Date(order.orderedAt),
    unitPriceMinor: item.priceMinor,
  });
  if (!lower) return [];
  const price_drop = { price_fen: lower.unitPriceMinor, seen_at: localMoment(lower.seenAt, timeZone) };
  return factsFrom("order", { price_drop });
}

// A finding that still waits for its second signature has found nothing yet.
async function latestVerdict(tx: Tx, complaint: Complaint): Promise<Verdict | null> {
  const findings = tx
    .selectFrom("finding")
    .select("verdict")
    .where("complaint_id", "=", complaint.id)
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .limit(1);
  const counting = (await wantsSecondSignature(tx, complaint))
    ? findings.where((of) =>
        of.exists(
          of.selectFrom("finding_signature").select("finding_id").whereRef("finding_id", "=", "finding.id"),
        ),
      )
    : findings;
  return ((await counting.executeTakeFirst())?.verdict as Verdict | undefined) ?? null;
}
