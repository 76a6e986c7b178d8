import type { z } from "zod";
import type { praise, praiseRoutes } from "../../../shared/api/praise-routes.ts";
import { roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";

type Query = z.output<typeof praiseRoutes.listPraises.query>;
type Listed = z.input<typeof praiseRoutes.listPraises.answer>;

/** What was praised before all the house; or all of one's own, the private too. */
export async function listPraises(tx: Tx, reader: Staff, { whose, after, limit }: Query): Promise<Listed> {
  const found = await tx
    .selectFrom("praise")
    .innerJoin("staff", "staff.id", "praise.staff_id")
    .innerJoin("staff as giver", "giver.id", "praise.given_by")
    .innerJoin("complaint", "complaint.id", "praise.complaint_id")
    .selectAll("praise")
    .select(["staff.name as staffName", "giver.name as giverName", "complaint.number"])
    // Emptied words were erased with their complaint.
    .where("praise.words", "<>", "")
    .$if(whose === "mine", (query) => query.where("praise.staff_id", "=", reader.id))
    .$if(whose === "house", (query) => query.where("praise.is_public", "=", true))
    .where(behindCursor(after, ["praise.given_at", "praise.id"], "<"))
    .orderBy("praise.given_at", "desc")
    .orderBy("praise.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => ({
      id: row.id,
      staff: { id: row.staff_id, name: row.staffName },
      givenBy: { id: row.given_by, name: row.giverName },
      givenAt: row.given_at.toISOString(),
      source: row.source as z.input<typeof praise>["source"],
      isPublic: row.is_public,
      words: row.words,
      customerWords: row.customer_words,
      complaintNumber: roleMay(reader.role, "complaint.read") ? row.number : null,
      isNew: row.staff_id === reader.id && row.seen_at === null,
    })),
    next: last ? cursorOf(last.given_at, last.id) : null,
  };
}
