import { toComplaint } from "../../complaint/complaint.ts";
import { customerOrderView } from "../../complaint/customer-view/order.ts";
import { presentForCustomer } from "../../complaint/customer-view/present-for-customer.ts";
import type { Tx } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { ownTenant } from "../../people/tenant.ts";
import { opinionsNaming } from "../opinions-naming.ts";

export type DataCopy = Awaited<ReturnType<typeof collectCopy>>;

/** Everything the house holds about a customer that is theirs to see. */
export async function collectCopy(tx: Tx, house: House, customerId: string) {
  const tenant = await ownTenant(tx);
  const { name, phone, email, tier, created_at } = await tx
    .selectFrom("customer")
    .selectAll()
    .where("id", "=", customerId)
    .executeTakeFirstOrThrow();
  return {
    house: { nameZh: tenant.name_zh, nameEn: tenant.name_en },
    timeZone: tenant.time_zone,
    madeAt: tx.now.toISOString(),
    contact: { name, phone, email, tier, knownSince: created_at.toISOString() },
    orders: await ordersOf(tx, customerId),
    complaints: await complaintsOf(tx, house, customerId),
    files: await filesOf(tx, customerId),
    posts: await postsOf(tx, customerId),
    disclosures: await disclosuresOf(tx, customerId),
  };
}

async function ordersOf(tx: Tx, customerId: string) {
  const rows = await tx
    .selectFrom("orders")
    .select("id")
    .where("customer_id", "=", customerId)
    .orderBy("ordered_at")
    .execute();
  const orders = [];
  for (const { id } of rows) orders.push(await customerOrderView(tx, id));
  return orders;
}

async function complaintsOf(tx: Tx, house: House, customerId: string) {
  const rows = await tx
    .selectFrom("complaint")
    .selectAll()
    .where("customer_id", "=", customerId)
    .orderBy("received_at")
    .execute();
  const complaints = [];
  for (const row of rows) {
    // What is open to do now is no data of theirs, and the survey's link would be a key in a file.
    const { openSteps: _, survey, ...view } = await presentForCustomer(tx, house, toComplaint(row));
    complaints.push({ ...view, rating: survey && { score: survey.score } });
  }
  return complaints;
}

/** The customer's own files and those that were sent to them. */
async function filesOf(tx: Tx, customerId: string) {
  return tx
    .selectFrom("attachment")
    .innerJoin("complaint", "complaint.id", "attachment.complaint_id")
    .select(["attachment.id", "attachment.digest", "attachment.name", "complaint.number"])
    .where("complaint.customer_id", "=", customerId)
    .where("attachment.is_shared", "=", true)
    .where("attachment.erased_at", "is", null)
    .orderBy("attachment.uploaded_at")
    .execute();
}

/** What they posted elsewhere, as far as it names a complaint or an order of theirs. */
async function postsOf(tx: Tx, customerId: string) {
  const ids = await opinionsNaming(tx, customerId);
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("opinion_item")
    .select(["source", "address", "title", "body", "author", "posted_at"])
    .where("id", "in", ids)
    .where("erased_at", "is", null)
    .orderBy("posted_at")
    .execute();
  return rows.map(({ posted_at, ...post }) => ({ ...post, postedAt: posted_at.toISOString() }));
}

/** Who in the house looked at their contacts, by purpose; the person behind it is the house's. */
async function disclosuresOf(tx: Tx, customerId: string) {
  const rows = await tx
    .selectFrom("reveal")
    .select(["field", "purpose", "revealed_at"])
    .where("customer_id", "=", customerId)
    .orderBy("revealed_at")
    .execute();
  return rows.map(({ field, purpose, revealed_at }) => ({ field, purpose, at: revealed_at.toISOString() }));
}
