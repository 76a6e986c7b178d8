import type { z } from "zod";
import type { orderWay } from "../../../shared/api/gateway-fields.ts";
import type { Step } from "../../../shared/complaint-steps.ts";
import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { keepNote } from "../../correspondence/keep-note.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { changeOrder } from "../../gateways/orders/change-order.ts";
import { type GatewayOrder, orderOf, ordersWhere } from "../../gateways/orders/gateway-order.ts";
import { queueOrder } from "../../gateways/orders/queue-order.ts";
import { waysOf } from "../../gateways/orders/rules.ts";
import { capableOwner } from "../../people/capable-owner.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { endReversal, reverseOrder } from "./reverse-order.ts";
import { queueNext, settleOrder } from "./settle-order.ts";

/** What a person does about an order to the outside: each way is open only where it cannot do a thing twice. */

type Way = z.infer<typeof orderWay>;

/** The goods are back: the refund or the exchange that waited for them goes out. */
export async function releaseGatewayOrder(
  actor: Staff,
  number: string,
  id: string,
): Promise<ComplaintReceipt> {
  return onOrder(actor, number, id, "release", "release_gateway_order", async (tx, complaint, order) => {
    await changeOrder(tx, order, { state: "planned" });
    await queueNext(tx, order);
    return recordEvent(tx, actor, complaint, "release_gateway_order", { gatewayOrderId: order.id });
  });
}

/** Once more: what was refused gets a new key and takes what was taken back with it; what was lost is inquired about first. */
export async function retryGatewayOrder(actor: Staff, number: string, id: string): Promise<ComplaintReceipt> {
  return onOrder(actor, number, id, "retry", "retry_gateway_order", async (tx, complaint, order) => {
    if (order.state === "failed") await planAgain(tx, order);
    else await askAgain(tx, order);
    return recordEvent(tx, actor, complaint, "retry_gateway_order", {
      gatewayOrderId: order.id,
      kind: order.kind,
    });
  });
}

/** It is done, outside of what we can see, and here is the number that proves it. */
export async function confirmGatewayOrder(
  actor: Staff,
  number: string,
  id: string,
  { reference, reason }: { reference: string; reason: string },
): Promise<ComplaintReceipt> {
  return onOrder(actor, number, id, "confirm", "confirm_gateway_order", async (tx, complaint, order) => {
    const note = await keepNote(tx, actor, complaint.id, reason);
    const proof = { reference, learnedFrom: "person" as const, note };
    if (order.state === "compensating") await endReversal(tx, actor, complaint, order, proof);
    else await settleOrder(tx, actor, complaint, order, proof);
    return { number: complaint.number, version: complaint.version, state: complaint.state };
  });
}

/** Takes back what was done, where it can be. */
export async function reverseGatewayOrder(
  actor: Staff,
  number: string,
  id: string,
  { reason }: { reason: string },
): Promise<ComplaintReceipt> {
  return onOrder(actor, number, id, "reverse", "reverse_gateway_order", async (tx, complaint, order) => {
    if (!order.gateway_id) throw doneByHand();
    await reverseOrder(tx, actor, complaint, order, await keepNote(tx, actor, complaint.id, reason));
    return { number: complaint.number, version: complaint.version, state: complaint.state };
  });
}

/** A colleague sees to it from now on. */
export async function handOnGatewayOrder(
  actor: Staff,
  number: string,
  id: string,
  { toStaffId, words }: { toStaffId: string; words: string },
): Promise<ComplaintReceipt> {
  return onOrder(actor, number, id, "hand_on", "hand_on_gateway_order", async (tx, complaint, order) => {
    await capableOwner(tx, toStaffId, "/toStaffId");
    await changeOrder(tx, order, { assigned_to: toStaffId });
    const note = await keepNote(tx, actor, complaint.id, words);
    return recordEvent(tx, actor, complaint, "hand_on_gateway_order", {
      gatewayOrderId: order.id,
      toStaffId,
      note,
    });
  });
}

async function onOrder(
  actor: Staff,
  number: string,
  id: string,
  way: Way,
  step: Step,
  work: (tx: Tx, complaint: Complaint, order: GatewayOrder) => Promise<ComplaintReceipt>,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, step);
    const order = await orderOf(tx, complaint.id, id);
    if (!waysOf(order).includes(way)) throw wayNotOpen(order);
    return work(tx, complaint, order);
  });
}

// A new round for it and for the parts that were taken back on its account; those still on their way back come first.
async function planAgain(tx: Tx, order: GatewayOrder): Promise<void> {
  const siblings = order.option_id ? await ordersWhere(tx, "option_id", order.option_id) : [order];
  if (siblings.some(({ state }) => state === "compensating")) throw stillComingBack();
  for (const each of siblings.filter(({ id, state }) => id === order.id || state === "compensated"))
    await changeOrder(tx, each, {
      state: "planned",
      round: each.round + 1,
      attempts: 0,
      next_try_at: null,
      accepted_at: null,
      arrives_by: null,
      settled_at: null,
      reference: null,
      failure: null,
      stuck: null,
    });
  if (order.option_id) await queueNext(tx, order);
  else await queueOrder(tx, order.id);
}

async function askAgain(tx: Tx, order: GatewayOrder): Promise<void> {
  await changeOrder(tx, order, { attempts: 1, next_try_at: null, stuck: null });
  await queueOrder(tx, order.id);
}

function wayNotOpen({ state }: GatewayOrder): NotPossibleNow {
  return new NotPossibleNow(
    "order_way_not_open",
    {
      zh: "这张执行单当前的状态不能这样处理，请刷新后再看。",
      en: "This cannot be done to the order in its present state. Please reload and look again.",
    },
    { orderState: state },
  );
}

function stillComingBack(): NotPossibleNow {
  return new NotPossibleNow("order_still_reversing", {
    zh: "同一方案里还有执行单正在撤回，撤回完成后才能重新执行。",
    en: "Another part of this option is still being taken back. Try again once it is.",
  });
}

function doneByHand(): NotPossibleNow {
  return new NotPossibleNow("order_done_by_hand", {
    zh: "这一项是人工办理的，请人工撤回并写备注。",
    en: "This was done by hand; take it back by hand and write a note.",
  });
}
