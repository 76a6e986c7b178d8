import type { CustomerView } from "../../../shared/api/customer-view.ts";
import type { Tx } from "../../db/database.ts";
import { attachmentsOf, type BoundAttachment } from "../staff-view/attachments.ts";

const longest = 1_000;

/** The customer's own files and those in messages to them. */
export async function sharedFiles(tx: Tx, complaintId: string): Promise<BoundAttachment[]> {
  return (await attachmentsOf(tx, complaintId)).filter(({ isShared }) => isShared);
}

export async function customerMessages(
  tx: Tx,
  complaintId: string,
  owner: { id: string; name: string } | null,
  files: BoundAttachment[],
): Promise<CustomerView["messages"]> {
  const rows = await tx
    .selectFrom("message")
    .select(["id", "direction", "kind", "author_id", "body", "at"])
    .where("complaint_id", "=", complaintId)
    .orderBy("at")
    .orderBy("id")
    .limit(longest)
    .execute();
  return rows.map(({ id, direction, kind, author_id, body, at }) => ({
    id,
    from: direction === "in" ? "me" : kind === "message" ? "service" : "system",
    // Customers know one person here: the owner. Whoever helps out writes for the house.
    authorName: direction === "out" && kind === "message" && author_id === owner?.id ? owner.name : null,
    body,
    at: at.toISOString(),
    attachments: files.filter(({ messageId }) => messageId === id).map(({ view }) => view),
  }));
}
