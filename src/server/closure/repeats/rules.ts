export type Matter = { orderId: string | null; skus: string[]; category: string | null };
export type RepeatReason = "same_order" | "same_goods" | "same_category";

/** What two complaints of one customer have in common; nothing: two matters. */
export function repeatReasons(later: Matter, earlier: Matter): RepeatReason[] {
  const reasons: RepeatReason[] = [];
  if (later.orderId !== null && later.orderId === earlier.orderId) reasons.push("same_order");
  if (later.skus.some((sku) => earlier.skus.includes(sku))) reasons.push("same_goods");
  if (later.category !== null && later.category === earlier.category) reasons.push("same_category");
  return reasons;
}
