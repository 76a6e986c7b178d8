import { sql } from "kysely";
import type { z } from "zod";
import type { goodsRoutes } from "../../../shared/api/goods-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { accessAlert } from "../record/access-alert.ts";
import { recordAlertEvent } from "../record/record-alert-event.ts";
import {
  batchMissing,
  batchNotDelisted,
  drillHoldsNothing,
  goodsUnknown,
  heldAlready,
} from "./hold-refusals.ts";
import { recordHoldEvent } from "./move-hold.ts";

type Prepared = z.output<typeof goodsRoutes.prepareHold.body>;

/** Asks two others to have goods held back. */
export async function prepareHold(actor: Staff, prepared: Prepared): Promise<{ number: number }> {
  const { kind, sku, batch, reason } = prepared;
  if (kind === "batch_hold" && !batch) throw batchMissing();
  if (kind === "delisting" && batch) throw batchNotDelisted();
  return inTransaction(actor, async (tx) => {
    const alert = prepared.alert ? await accessAlert(tx, prepared.alert) : null;
    if (alert?.is_drill) throw drillHoldsNothing();
    await refuseUnknownGoods(tx, prepared);
    const number = await nextNumber(tx);
    await refuseSecond(tx, prepared);
    const id = newId();
    await tx
      .insertInto("goods_hold")
      .values({
        id,
        number,
        kind,
        sku,
        batch: batch ?? null,
        alert_id: alert?.id ?? null,
        reason,
        state: "awaiting_approval",
        owner_id: actor.id,
        prepared_by: actor.id,
        prepared_at: tx.now,
      })
      .execute();
    await recordHoldEvent(tx, actor, id, "prepared", reason);
    if (alert) await recordAlertEvent(tx, actor, alert.id, "goods_hold_prepared", { hold: number });
    return { number };
  });
}

// A code that was mistyped holds nothing, and everybody believes that it does.
async function refuseUnknownGoods(tx: Tx, { sku, batch }: Prepared): Promise<void> {
  const { rows } = await sql<{ isSku: boolean; isBatch: boolean }>`
    SELECT EXISTS (SELECT FROM order_item WHERE sku = ${sku}) OR EXISTS (SELECT FROM batch WHERE sku = ${sku}) AS "isSku",
      EXISTS (SELECT FROM order_item WHERE sku = ${sku} AND batch_code = ${batch ?? null})
        OR EXISTS (SELECT FROM batch WHERE sku = ${sku} AND code = ${batch ?? null}) AS "isBatch"
  `.execute(tx);
  if (!rows[0]!.isSku) throw goodsUnknown("/sku");
  if (batch && !rows[0]!.isBatch) throw goodsUnknown("/batch");
}

// One after the other: numbers without gaps, and nobody holds the same goods at the same moment.
async function nextNumber(tx: Tx): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} goods hold`}, 0))`.execute(tx);
  const { next } = await tx
    .selectFrom("goods_hold")
    .select(sql<number>`coalesce(max(number), 0) + 1`.as("next"))
    .executeTakeFirstOrThrow();
  return next;
}

async function refuseSecond(tx: Tx, { kind, sku, batch }: Prepared): Promise<void> {
  const known = await tx
    .selectFrom("goods_hold")
    .select("number")
    .where("kind", "=", kind)
    .where("sku", "=", sku)
    .where(sql<boolean>`batch IS NOT DISTINCT FROM ${batch ?? null}`)
    .where("state", "not in", ["cancelled", "lifted"])
    .executeTakeFirst();
  if (known) throw heldAlready(known.number);
}
