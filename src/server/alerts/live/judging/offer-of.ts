import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import { currentPlan } from "../../calling/plan/current-plan.ts";
import type { AlertLevel } from "../../record/alert.ts";
import { type Known, offeredLevel } from "../../record/offered-level.ts";
import type { Speaking } from "../explaining/speaking.ts";
import { isSevereGoods } from "../severe-goods.ts";

export type Offer = Known & { level: AlertLevel };
type Said = Pick<Speaking, "number" | "customerId" | "fastLane">;

/** Which level complaints speak for, and what says so. */
export async function offerOf(tx: Tx, speaking: readonly Said[]): Promise<Offer> {
  const goods = await goodsOf(
    tx,
    speaking.map(({ number }) => number),
  );
  const { plan } = await currentPlan(tx);
  const hurt = speaking.filter(({ fastLane }) => fastLane.some((code) => plan.injuries.includes(code)));
  const known = {
    severeGoods: goods.some(({ name, category }) => isSevereGoods(name, category)),
    injured: customersOf(hurt),
    customers: customersOf(speaking),
  };
  return { level: offeredLevel(plan, known), ...known };
}

function customersOf(speaking: readonly Said[]): number {
  return new Set(speaking.map(({ customerId }) => customerId)).size;
}

async function goodsOf(tx: Tx, numbers: string[]): Promise<{ name: string; category: string | null }[]> {
  const { rows } = await sql<{ name: string; category: string | null }>`
    SELECT DISTINCT i.name, i.category FROM complaint c
    JOIN order_item i ON i.tenant_id = c.tenant_id AND i.order_id = c.order_id AND i.line = coalesce(c.order_line, i.line)
    WHERE c.number = ANY(${numbers}::text[])
    LIMIT 200`.execute(tx);
  return rows;
}
