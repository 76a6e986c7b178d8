import { sql } from "kysely";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import type { ClaimFacts } from "./rules.ts";

const lookBackDays = 180;

/** What the records say of a customer's claims; numbers of complaints, never anybody's address. */
export async function claimFacts(
  tx: Tx,
  { id, customer_id, order_id }: Pick<Complaint, "id" | "customer_id" | "order_id">,
): Promise<ClaimFacts> {
  const since = new Date(tx.now.getTime() - lookBackDays * 86_400_000);
  return {
    days: lookBackDays,
    paid: await paidClaims(tx, customer_id, since),
    claims: await claimNumbers(tx, customer_id, since),
    orders: await orderCount(tx, customer_id, since),
    samePhone: await sameContact(tx, id, customer_id),
    sameOrder: order_id ? await sameOrder(tx, customer_id, order_id) : [],
  };
}

async function paidClaims(tx: Tx, customerId: string, since: Date) {
  return tx
    .selectFrom("remedy_grant")
    .innerJoin("complaint", "complaint.id", "remedy_grant.complaint_id")
    .select(["complaint.number", "remedy_grant.amount_minor as amountMinor"])
    .where("remedy_grant.customer_id", "=", customerId)
    .where("remedy_grant.state", "=", "spent")
    .where("remedy_grant.amount_minor", ">", 0)
    .where("remedy_grant.granted_at", ">=", since)
    .orderBy("remedy_grant.granted_at", "desc")
    .limit(50)
    .execute();
}

async function claimNumbers(tx: Tx, customerId: string, since: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom("complaint")
    .select("number")
    .where("customer_id", "=", customerId)
    .where("state", "not in", ["merged", "withdrawn"])
    .where("received_at", ">=", since)
    .orderBy("received_at", "desc")
    .limit(50)
    .execute();
  return rows.map(({ number }) => number);
}

async function orderCount(tx: Tx, customerId: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom("orders")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("customer_id", "=", customerId)
    .where("ordered_at", ">=", since)
    .executeTakeFirstOrThrow();
  return count;
}

/** Complaints of other customers with the same phone or e-mail. */
async function sameContact(tx: Tx, complaintId: string, customerId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("customer as own")
    .innerJoin("customer as other", (on) =>
      on
        .onRef("other.id", "<>", "own.id")
        .on(sql<boolean>`(other.phone = own.phone OR lower(other.email) = lower(own.email))`),
    )
    .innerJoin("complaint", "complaint.customer_id", "other.id")
    .select("complaint.number")
    .where("own.id", "=", customerId)
    .where("complaint.id", "<>", complaintId)
    .orderBy("complaint.received_at", "desc")
    .limit(20)
    .execute();
  return rows.map(({ number }) => number);
}

/** Complaints about the same order by somebody else. */
async function sameOrder(tx: Tx, customerId: string, orderId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("complaint")
    .select("number")
    .where("order_id", "=", orderId)
    .where("customer_id", "<>", customerId)
    .orderBy("received_at", "desc")
    .limit(20)
    .execute();
  return rows.map(({ number }) => number);
}
