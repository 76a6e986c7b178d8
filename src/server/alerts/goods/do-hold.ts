import type { z } from "zod";
import type { goodsRoutes } from "../../../shared/api/goods-routes.ts";
import type { Staff } from "../../actor.ts";
import { useAsProof } from "../../correspondence/use-uploads.ts";
import { inTransaction } from "../../db/database.ts";
import { accessHold } from "./access-hold.ts";
import { queueHold } from "./approve-hold.ts";
import { gatewayAtWork, notTheOwner } from "./hold-refusals.ts";
import { doByHand, type HoldMoved, moveHold, settleHold } from "./move-hold.ts";

type Seen = { version: number };

/** Does it by hand instead of whoever had it: a colleague, or a gateway that does not answer. */
export async function takeHold(actor: Staff, number: number, { version }: Seen): Promise<HoldMoved> {
  return inTransaction(actor, async (tx) => {
    const hold = await accessHold(tx, number, ["under_way", "lifting"], version);
    const taken = await moveHold(tx, actor, hold, { owner_id: actor.id }, { event: "taken" });
    if (!hold.gateway_id) return taken;
    return doByHand(tx, actor, { ...hold, ...taken }, hold.failure);
  });
}

export async function proveHold(
  actor: Staff,
  number: number,
  { version, proof, upload }: z.output<typeof goodsRoutes.proveHold.body>,
): Promise<HoldMoved> {
  return inTransaction(actor, async (tx) => {
    const hold = await accessHold(tx, number, ["under_way", "lifting"], version);
    if (hold.gateway_id) throw gatewayAtWork();
    if (hold.owner_id !== actor.id) throw notTheOwner();
    const file = await useAsProof(tx, actor, upload);
    return settleHold(tx, actor, hold, { words: proof, file });
  });
}

/** Lets the goods go: the way they were held, by the same gateway or by hand. */
export async function liftHold(
  actor: Staff,
  number: number,
  { version, reason }: Seen & { reason: string },
): Promise<HoldMoved> {
  return inTransaction(actor, async (tx) => {
    const hold = await accessHold(tx, number, ["in_force"], version);
    const lifting = {
      state: "lifting" as const,
      attempts: 0,
      failure: null,
      lift_reason: reason,
      lifted_by: actor.id,
    };
    const moved = await moveHold(tx, actor, hold, lifting, { event: "lifting", words: reason });
    if (!hold.gateway_id) return doByHand(tx, actor, { ...hold, ...moved }, null);
    await queueHold(tx, hold.id);
    return moved;
  });
}
