import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { type LaidRule, rulesFor } from "../layers/lay-rules.ts";
import { layerRules } from "../layers/layer-rule.ts";
import { factsOf } from "./facts-of.ts";
import { type KnownFact, valuesOf } from "./known-fact.ts";

/** All that an assessment rests on. */
export type Ground = {
  known: KnownFact[];
  /** The house's own rules that speak of this purchase. */
  rules: LaidRule[];
  digest: string;
};

export async function groundOf(tx: Tx, complaint: Complaint): Promise<Ground> {
  const known = await factsOf(tx, complaint);
  const facts = valuesOf(known);
  const purchase = { shopId: complaint.shop_id, skus: await skusOf(tx, complaint) };
  // A promise binds for whoever bought under it; where no order is known, the day of the complaint must do.
  const boughtOn = String(facts.order_at ?? facts.as_of).slice(0, 10);
  const rules = rulesFor(await layerRules(tx), purchase, boughtOn);
  return { known, rules, digest: digestOf([facts, rules]) };
}

async function skusOf(tx: Tx, { order_id, order_line }: Complaint): Promise<string[]> {
  if (order_id === null) return [];
  const items = await tx
    .selectFrom("order_item")
    .select(["line", "sku"])
    .where("order_id", "=", order_id)
    .orderBy("line")
    .execute();
  const named = items.filter(({ line }) => line === order_line);
  return (named.length > 0 ? named : items).map(({ sku }) => sku);
}

function digestOf(content: unknown): string {
  return createHash("sha256").update(canonicalize(content)!).digest("hex");
}
