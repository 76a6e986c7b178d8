import type { Updateable } from "kysely";
import type { Actor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import type { GoodsHold } from "../../db/tables.gen.ts";
import { tellLive } from "../../journal/tell-live.ts";
import { actionData } from "../actions/action-data.ts";
import { recordAlertEvent } from "../record/record-alert-event.ts";
import type { Hold, HoldState } from "./access-hold.ts";

export type HoldMoved = { state: HoldState; version: number };
type Who = Pick<Actor, "kind" | "id">;
type HoldEvent =
  | "prepared"
  | "approved"
  | "refused"
  | "withdrawn"
  | "ordered"
  | "by_hand"
  | "taken"
  | "held"
  | "lifting"
  | "released";

/** Changes a hold and records why. */
export async function moveHold(
  tx: Tx,
  actor: Who,
  hold: Hold,
  changes: Omit<Updateable<GoodsHold>, "state"> & { state?: HoldState },
  { event, words = null }: { event: HoldEvent; words?: string | null },
): Promise<HoldMoved> {
  const version = hold.version + 1;
  await tx
    .updateTable("goods_hold")
    .set({ ...changes, version })
    .where("id", "=", hold.id)
    .execute();
  await recordHoldEvent(tx, actor, hold.id, event, words);
  return { state: changes.state ?? hold.state, version };
}

export async function recordHoldEvent(
  tx: Tx,
  actor: Who,
  holdId: string,
  type: HoldEvent,
  words: string | null = null,
): Promise<void> {
  const by = { actor_kind: actor.kind, actor_id: actor.id };
  await tx
    .insertInto("goods_hold_event")
    .values({ id: newId(), hold_id: holdId, type, words, ...by, at: tx.now })
    .execute();
  await tellLive(tx, "actions");
}

/** The owner does it, within the house's minutes, and brings the proof. */
export async function doByHand(tx: Tx, actor: Who, hold: Hold, failure: string | null): Promise<HoldMoved> {
  const due_at = new Date(tx.now.getTime() + actionData().holdMinutes * 60_000);
  const changes = { state: hold.state, gateway_id: null, next_try_at: null, failure, due_at };
  return moveHold(tx, actor, hold, changes, { event: "by_hand", words: failure });
}

/** It is done, and this proves it: the goods are held, or they may go again. */
export async function settleHold(
  tx: Tx,
  actor: Who,
  hold: Hold,
  { words, file }: { words: string; file: string | null },
): Promise<HoldMoved> {
  const isLifting = hold.state === "lifting";
  const done = isLifting
    ? { state: "lifted" as const, lift_proof: words, lift_proof_file: file, lifted_at: tx.now }
    : { state: "in_force" as const, proof: words, proof_file: file, in_force_at: tx.now };
  if (hold.alert_id) {
    const data = { hold: hold.number, kind: hold.kind, sku: hold.sku, batch: hold.batch };
    await recordAlertEvent(tx, actor, hold.alert_id, isLifting ? "goods_released" : "goods_held", data);
  }
  const settled = { ...done, due_at: null, next_try_at: null };
  return moveHold(tx, actor, hold, settled, { event: isLifting ? "released" : "held", words });
}
