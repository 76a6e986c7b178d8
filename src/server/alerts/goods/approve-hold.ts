import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { gatewayFor } from "../../gateways/orders/gateway-for.ts";
import { addJob } from "../../jobs/add-job.ts";
import { accessHold, type Hold } from "./access-hold.ts";
import { holdApprovedAlready, ownHold } from "./hold-refusals.ts";
import { doByHand, type HoldMoved, moveHold, recordHoldEvent } from "./move-hold.ts";

type Seen = { version: number };
type WithReason = Seen & { reason: string };

/** One of two: never whoever asked. With the second it begins at once. */
export async function approveHold(actor: Staff, number: number, { version }: Seen): Promise<HoldMoved> {
  return inTransaction(actor, async (tx) => {
    const hold = await accessHold(tx, number, ["awaiting_approval"], version);
    if (hold.prepared_by === actor.id) throw ownHold();
    const others = await approversOf(tx, hold.id);
    if (others.includes(actor.id)) throw holdApprovedAlready();
    await tx
      .insertInto("goods_hold_approval")
      .values({ hold_id: hold.id, approver_id: actor.id, approved_at: tx.now })
      .execute();
    await recordHoldEvent(tx, actor, hold.id, "approved");
    if (others.length === 0) return { state: hold.state, version: hold.version };
    return begin(tx, actor, { ...hold, state: "under_way" });
  });
}

export async function refuseHold(
  actor: Staff,
  number: number,
  { version, reason }: WithReason,
): Promise<HoldMoved> {
  return inTransaction(actor, async (tx) => {
    const hold = await accessHold(tx, number, ["awaiting_approval"], version);
    return moveHold(tx, actor, hold, { state: "cancelled" }, { event: "refused", words: reason });
  });
}

export async function withdrawHold(
  actor: Staff,
  number: number,
  { version, reason }: WithReason,
): Promise<HoldMoved> {
  return inTransaction(actor, async (tx) => {
    const hold = await accessHold(tx, number, ["awaiting_approval"], version);
    return moveHold(tx, actor, hold, { state: "cancelled" }, { event: "withdrawn", words: reason });
  });
}

async function begin(tx: Tx, actor: Staff, hold: Hold): Promise<HoldMoved> {
  const gatewayId = await gatewayFor(tx, hold.kind, null);
  if (!gatewayId) return doByHand(tx, actor, hold, null);
  await queueHold(tx, hold.id);
  return moveHold(tx, actor, hold, { state: hold.state, gateway_id: gatewayId }, { event: "ordered" });
}

/** One job a hold; asked for again it is the same. */
export async function queueHold(tx: Tx, holdId: string, runAt?: Date): Promise<void> {
  await addJob(tx, "pursue_hold", { holdId }, { ...(runAt && { runAt }), key: `goods_hold:${holdId}` });
}

async function approversOf(tx: Tx, holdId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("goods_hold_approval")
    .select("approver_id")
    .where("hold_id", "=", holdId)
    .execute();
  return rows.map(({ approver_id }) => approver_id);
}
