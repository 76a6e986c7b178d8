import type { Actor } from "../actor.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { uncheckedComplaint } from "../complaint/unchecked-complaint.ts";
import { type Tx, withTenant } from "../db/database.ts";
import { newId } from "../db/ids.ts";

type Hand = Pick<Actor, "kind" | "id">;

/** A file came into the case. The event of the deed that brought it names it already. */
export async function recordReceipt(
  tx: Tx,
  by: Hand,
  complaintId: string,
  attachmentIds: string[],
): Promise<void> {
  await write(tx, by, complaintId, attachmentIds, { deed: "received" });
}

/** Files go on to somebody outside the case; the deed's event names them. */
export async function recordHandingOn(
  tx: Tx,
  by: Hand,
  complaintId: string,
  attachmentIds: string[],
  to: { kind: "department" | "supplier"; id: string },
): Promise<void> {
  await write(tx, by, complaintId, attachmentIds, { deed: "handed_on", to_kind: to.kind, to_id: to.id });
}

/**
 * Somebody looks at a file: once a day and person, the preview as a line of its custody, the original as an event too.
 * Every glance at a picture as an event would bury what was done under what was seen.
 */
export async function recordLook(
  reader: Pick<Actor, "tenantId" | "kind" | "id">,
  file: { attachmentId: string; complaintId: string | null },
  deed: "previewed" | "opened",
): Promise<void> {
  const { complaintId } = file;
  if (!complaintId) return;
  await withTenant(reader.tenantId, async (tx) => {
    if (await hasLooked(tx, reader, file.attachmentId, deed)) return;
    await write(tx, reader, complaintId, [file.attachmentId], { deed });
    if (deed === "previewed") return;
    const complaint = await uncheckedComplaint(tx, complaintId);
    await recordEvent(tx, reader as Actor, complaint, "open_evidence", { attachmentId: file.attachmentId });
  });
}

async function hasLooked(tx: Tx, { kind, id }: Hand, attachmentId: string, deed: string): Promise<boolean> {
  const yesterday = new Date(tx.now.getTime() - 86_400_000);
  const look = await tx
    .selectFrom("custody")
    .select("id")
    .where("attachment_id", "=", attachmentId)
    .where("deed", "=", deed)
    .where("by_kind", "=", kind)
    .where("by_id", "=", id)
    .where("at", ">", yesterday)
    .limit(1)
    .executeTakeFirst();
  return look !== undefined;
}

type Deed = { deed: string; to_kind?: string; to_id?: string };

async function write(tx: Tx, by: Hand, complaintId: string, ids: string[], deed: Deed): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .insertInto("custody")
    .values(
      ids.map((id) => ({
        ...deed,
        id: newId(),
        complaint_id: complaintId,
        attachment_id: id,
        by_kind: by.kind,
        by_id: by.id,
        at: tx.now,
      })),
    )
    .execute();
}
