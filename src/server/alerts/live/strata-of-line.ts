import type { AlertScope } from "../record/alert.ts";

/** A line of an order as far as it says where a trouble could come from. */
export type WatchedLine = {
  sku: string;
  batch: string | null;
  supplier: string | null;
  warehouse: string | null;
  carrier: string | null;
  province: string | null;
  shopId: string;
  campaign: string | null;
  /** Who of the staff served the buyer. */
  staffId: string | null;
};

/** What a line belongs to: its batch first, as the engine asks, then everything above it. */
export function strataOfLine(line: Partial<WatchedLine>): AlertScope[] {
  const { sku, batch, supplier, warehouse, carrier, province, shopId, campaign, staffId } = line;
  const strata: AlertScope[] = [];
  if (sku && batch) strata.push({ kind: "batch", subject: { sku, batch } });
  if (sku) strata.push({ kind: "sku", subject: { sku } });
  if (supplier) strata.push({ kind: "supplier", subject: { supplier } });
  if (warehouse) strata.push({ kind: "warehouse", subject: { warehouse } });
  if (carrier && province) strata.push({ kind: "carrier_region", subject: { carrier, province } });
  if (shopId) strata.push({ kind: "shop", subject: { shopId } });
  if (campaign) strata.push({ kind: "campaign", subject: { campaign } });
  if (staffId) strata.push({ kind: "agent", subject: { staffId } });
  return strata;
}

/** What several lines have in common, where nobody says which of them is meant. */
export function commonLine(lines: readonly WatchedLine[]): Partial<WatchedLine> {
  const [first, ...others] = lines;
  if (!first) return {};
  return Object.fromEntries(
    Object.entries(first).filter(([key, value]) =>
      others.every((other) => other[key as keyof WatchedLine] === value),
    ),
  );
}
