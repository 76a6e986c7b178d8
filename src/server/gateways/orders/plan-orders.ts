import { defaultParts, type OptionPart } from "../../../shared/gateway-parts.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { gatewayFor } from "./gateway-for.ts";
import { queueOrder } from "./queue-order.ts";

type ChosenOption = {
  id: string;
  kind: string;
  cost_minor: number;
  currency: string;
  steps: unknown;
  parts: unknown;
};

/**
 * Writes what the outside is to do for the option just chosen, in the choice's own transaction: each part an order, tied
 * to the promise of its step. Without a gateway for it, a person does it and brings the proof.
 * @param promiseIds of the option's steps, in their order.
 */
export async function planOrders(
  tx: Tx,
  complaint: Pick<Complaint, "id" | "shop_id">,
  option: ChosenOption,
  promiseIds: string[],
): Promise<{ orderId: string; kind: string; amountMinor: number }[]> {
  const planned = [];
  for (const [index, part] of partsOf(option).entries()) {
    const gatewayId = await gatewayFor(tx, part.kind, complaint.shop_id);
    const id = newId();
    const state = firstState(part, gatewayId);
    await tx
      .insertInto("gateway_order")
      .values({
        id,
        complaint_id: complaint.id,
        kind: part.kind,
        option_id: option.id,
        promise_id: promiseIds[part.step - 1] ?? null,
        position: index + 1,
        amount_minor: part.amountMinor,
        currency: option.currency,
        state,
        gateway_id: gatewayId,
        created_at: tx.now,
      })
      .execute();
    if (index === 0 && state === "planned") await queueOrder(tx, id);
    planned.push({ orderId: id, kind: part.kind, amountMinor: part.amountMinor });
  }
  return planned;
}

function partsOf({ kind, cost_minor, steps, parts }: ChosenOption): OptionPart[] {
  const named = parts as OptionPart[];
  return named.length > 0 ? named : defaultParts({ kind, costMinor: cost_minor, steps: steps as unknown[] });
}

function firstState({ afterReturn }: OptionPart, gatewayId: string | null) {
  if (!gatewayId) return "by_hand";
  return afterReturn ? "waiting" : "planned";
}
