import { sql } from "kysely";
import type { Complaint } from "../../complaint/complaint.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { gatewayFor } from "../../gateways/orders/gateway-for.ts";
import { queueOrder } from "../../gateways/orders/queue-order.ts";
import type { House } from "../../house.ts";
import { ownTenant } from "../../people/tenant.ts";
import { notBeforeMorning } from "./rules.ts";
import type { SmsTemplate } from "./sms-words.ts";

const mostPerDay = 3;

type Happened = { tenantId: string; stream: string; version: number; event: string };

/** The events a customer is told of by text message, and with which words. */
const templates: Record<string, SmsTemplate> = {
  remedy_offered: "offer_ready",
  promise_revised: "new_time",
  promise_late_told: "new_time",
  confirmation_asked: "please_confirm",
  silence_announced: "closes_soon",
};

/** What follows from such an event: a text message, when the customer has a phone, wants it, and the house can send it. */
export async function sendSmsAbout(
  _house: House,
  { tenantId, stream, version, event }: Happened,
): Promise<void> {
  const template = templates[event];
  if (!template) return;
  await withTenant(tenantId, async (tx) => {
    const complaint = await uncheckedComplaint(tx, stream);
    const gatewayId = await gatewayFor(tx, "sms", complaint.shop_id);
    if (!gatewayId || !(await mayBeTexted(tx, complaint))) return;
    await orderSms(tx, complaint, gatewayId, { template, event: version });
  });
}

async function mayBeTexted(tx: Tx, { id, customer_id }: Complaint): Promise<boolean> {
  const customer = await tx
    .selectFrom("customer")
    .select(["phone", "wants_sms"])
    .where("id", "=", customer_id)
    .executeTakeFirstOrThrow();
  if (!customer.phone || !customer.wants_sms) return false;
  const { sent } = await tx
    .selectFrom("gateway_order")
    .select((of) => of.fn.countAll<number>().as("sent"))
    .where("complaint_id", "=", id)
    .where("kind", "=", "sms")
    .where("created_at", ">", new Date(tx.now.getTime() - 86_400_000))
    .executeTakeFirstOrThrow();
  return sent < mostPerDay;
}

// Told twice of one event, one message goes out: the event is part of what the order is made from.
async function orderSms(
  tx: Tx,
  complaint: Complaint,
  gatewayId: string,
  detail: { template: SmsTemplate; event: number },
): Promise<void> {
  if (await isOrdered(tx, complaint.id, detail.event)) return;
  const { currency, time_zone } = await ownTenant(tx);
  const id = newId();
  await tx
    .insertInto("gateway_order")
    .values({
      id,
      complaint_id: complaint.id,
      kind: "sms",
      currency,
      detail: JSON.stringify(detail),
      state: "planned",
      gateway_id: gatewayId,
      created_at: tx.now,
    })
    .execute();
  await queueOrder(tx, id, notBeforeMorning(tx.now, time_zone));
}

async function isOrdered(tx: Tx, complaintId: string, event: number): Promise<boolean> {
  const row = await tx
    .selectFrom("gateway_order")
    .select("id")
    .where("complaint_id", "=", complaintId)
    .where("kind", "=", "sms")
    .where(sql<boolean>`detail->>'event' = ${String(event)}`)
    .executeTakeFirst();
  return row !== undefined;
}
