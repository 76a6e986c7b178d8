import { sql } from "kysely";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import type { Matter } from "./rules.ts";

const dayMs = 86_400_000;
/** Who complains more often than this has other troubles than a repeat. */
const most = 5;

export type EarlierComplaint = Matter & { id: string };

/** What the same customer, or the same phone, complained of in the days before. */
export async function earlierComplaints(
  tx: Tx,
  complaint: Pick<Complaint, "id" | "customer_id" | "received_at">,
  withinDays: number,
): Promise<EarlierComplaint[]> {
  const rows = await matters(tx)
    .where(sameCustomer(complaint.customer_id))
    .where("complaint.id", "<>", complaint.id)
    .where("complaint.state", "<>", "merged")
    .where("complaint.received_at", "<=", complaint.received_at)
    .where("complaint.received_at", ">", new Date(complaint.received_at.getTime() - withinDays * dayMs))
    .orderBy("complaint.received_at", "desc")
    .limit(most)
    .execute();
  return rows;
}

export async function matterOf(tx: Tx, complaintId: string): Promise<Matter> {
  return matters(tx).where("complaint.id", "=", complaintId).executeTakeFirstOrThrow();
}

/** Phones tell apart whom names do not; without one only the customer's own record counts. */
export function sameCustomer(customerId: string) {
  return sql<boolean>`complaint.customer_id IN (
    SELECT other.id FROM customer own JOIN customer other
      ON other.tenant_id = own.tenant_id AND (other.id = own.id OR other.phone = own.phone)
    WHERE own.id = ${customerId})`;
}

function matters(tx: Tx) {
  return tx.selectFrom("complaint").select([
    "complaint.id",
    "complaint.order_id as orderId",
    "complaint.category",
    sql<
      string[]
    >`ARRAY(SELECT sku FROM order_item i WHERE i.tenant_id = complaint.tenant_id AND i.order_id = complaint.order_id
      AND (complaint.order_line IS NULL OR i.line = complaint.order_line))`.as("skus"),
  ]);
}
