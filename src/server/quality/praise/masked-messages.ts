import type { z } from "zod";
import type { maskedMessage, messagePlace } from "../../../shared/api/praise-routes.ts";
import type { Tx } from "../../db/database.ts";
import { hideStretches, type Known, maskForAll } from "./mask-for-all.ts";

type Masked = z.input<typeof maskedMessage>;
type Stretch = z.output<typeof messagePlace>;
type Which = { complaintId: string; from: Date; to: Date };

/** The messages of a conversation without whom they are about; erased ones are empty and left out. */
export async function maskedMessages(
  tx: Tx,
  conversation: Which,
  hidden: readonly Stretch[] = [],
): Promise<Masked[]> {
  const known = await knownOf(tx, conversation.complaintId);
  const messages = await tx
    .selectFrom("message")
    .select(["id", "direction", "author_kind", "body", "at"])
    .where("complaint_id", "=", conversation.complaintId)
    .where("at", ">=", conversation.from)
    .where("at", "<=", conversation.to)
    .where("body", "<>", "")
    .orderBy("at")
    .orderBy("id")
    .limit(mostMessages)
    .execute();
  return messages.map(({ id, direction, author_kind, body, at }) => ({
    id,
    from: direction === "in" ? "customer" : author_kind === "staff" ? "staff" : "house",
    text: hideStretches(
      maskForAll(body, known),
      hidden.filter(({ messageId }) => messageId === id),
    ),
    at: at.toISOString(),
  }));
}

const mostMessages = 500;

async function knownOf(tx: Tx, complaintId: string): Promise<Known> {
  const complaint = await tx
    .selectFrom("complaint")
    .leftJoin("customer", "customer.id", "complaint.customer_id")
    .select(["complaint.number", "complaint.customer_id", "customer.name"])
    .where("complaint.id", "=", complaintId)
    .executeTakeFirstOrThrow();
  const authors = await tx
    .selectFrom("staff")
    .select("name")
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("message")
          .select("message.id")
          .where("message.complaint_id", "=", complaintId)
          .where("message.author_kind", "=", "staff")
          .whereRef("message.author_id", "=", ({ cast }) => cast("staff.id", "text")),
      ),
    )
    .execute();
  const related = await tx
    .selectFrom("related_person")
    .select("name")
    .where("complaint_id", "=", complaintId)
    .execute();
  return {
    names: [complaint, ...authors, ...related].flatMap(({ name }) => name ?? []),
    numbers: [complaint.number, ...(await orderNumbers(tx, complaint.customer_id))],
  };
}

async function orderNumbers(tx: Tx, customerId: string | null): Promise<string[]> {
  if (!customerId) return [];
  const orders = await tx
    .selectFrom("orders")
    .select("number")
    .where("customer_id", "=", customerId)
    .orderBy("ordered_at", "desc")
    .limit(200)
    .execute();
  return orders.map(({ number }) => number);
}
