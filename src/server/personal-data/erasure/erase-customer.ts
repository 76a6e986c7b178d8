import { sql } from "kysely";
import type { Actor } from "../../actor.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { eraseComplaint, type Ground, recordErasure } from "./erase-complaint.ts";
import { holdingsOf } from "./holdings.ts";
import { type Erasable, type Kept, planErasure } from "./rules.ts";

export type Outcome = {
  erased: { what: "words" | "files" | "contact" | "trading" | "opinion"; count: number }[];
  kept: Kept[];
};

/** What erasing a customer's data would do now. */
export async function plannedErasure(tx: Tx, customerId: string): Promise<Outcome & { erasable: Erasable }> {
  const { time_zone } = await ownTenant(tx);
  const { erasable, kept } = planErasure(await holdingsOf(tx, customerId), tx.now, time_zone);
  const counts = [
    { what: "words" as const, count: sum(erasable.complaints.map(({ words }) => words)) },
    { what: "files" as const, count: sum(erasable.complaints.map(({ files }) => files)) },
    { what: "contact" as const, count: erasable.hasContact ? 1 : 0 },
    { what: "trading" as const, count: erasable.orders.length },
    { what: "opinion" as const, count: erasable.opinions.length },
  ];
  return { erasable, erased: counts.filter(({ count }) => count > 0), kept };
}

/** Erases what no law keeps. Whatever a complaint loses, its journal says so. */
export async function eraseCustomer(
  tx: Tx,
  actor: Actor,
  customerId: string,
  askedOn: string,
  ground: Ground,
): Promise<Outcome> {
  const { erasable, erased, kept } = await plannedErasure(tx, customerId);
  if (erasable.hasContact) await eraseContact(tx, customerId);
  for (const { id } of erasable.orders) await eraseTraces(tx, id);
  await eraseOpinions(tx, erasable.opinions);

  const also = [
    ...(erasable.hasContact ? [{ kind: "contact" as const, id: customerId }] : []),
    ...erasable.orders.map(({ id }) => ({ kind: "trading" as const, id })),
  ];
  for (const { id } of erasable.complaints) {
    const complaint = await uncheckedComplaint(tx, id);
    await eraseComplaint(tx, actor, complaint, ground, id === askedOn ? also : []);
  }
  const isTold = erasable.complaints.some(({ id }) => id === askedOn);
  if (!isTold && also.length > 0) {
    const complaint = await uncheckedComplaint(tx, askedOn);
    await recordErasure(tx, actor, complaint, ground, also);
  }
  return { erased, kept };
}

export async function eraseContact(tx: Tx, customerId: string): Promise<void> {
  await tx
    .updateTable("customer")
    .set({ name: null, phone: null, email: null, source_id: null, erased_at: tx.now })
    .where("id", "=", customerId)
    .execute();
  // Answers kept for repeated commands hold what the customer's page showed.
  await tx.deleteFrom("idempotency").where("actor", "=", `customer:${customerId}`).execute();
}

/** Where the goods went: the region, the parcel's number and its trace. What was bought and paid stays. */
export async function eraseTraces(tx: Tx, orderId: string): Promise<void> {
  await tx
    .updateTable("orders")
    .set({ province: null, city: null, traces_erased_at: tx.now })
    .where("id", "=", orderId)
    .execute();
  await tx
    .updateTable("parcel")
    .set({ tracking_number: null, trace: sql`'[]'::jsonb` })
    .where("order_id", "=", orderId)
    .execute();
}

/** What was posted elsewhere: its words and its author. An open alert still needs them. */
export async function eraseOpinions(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`SELECT erase_opinions(${ids}::uuid[], ${tx.now})`.execute(tx);
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + Number(count), 0);
}
