import type { z } from "zod";
import type { privacyRoutes } from "../../../shared/api/privacy-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";

type Answer = z.input<typeof privacyRoutes.listReveals.answer>;

/** Who looked behind the mask, newest first. */
export async function listReveals(
  tx: Tx,
  { after, limit }: { after?: string; limit: number },
): Promise<Answer> {
  const rows = await tx
    .selectFrom("reveal")
    .innerJoin("complaint", "complaint.id", "reveal.complaint_id")
    .innerJoin("staff", "staff.id", "reveal.revealed_by")
    .select([
      "reveal.id",
      "complaint.number",
      "field",
      "purpose",
      "note",
      "staff.id as staffId",
      "staff.name",
    ])
    .select("revealed_at")
    .where(behindCursor(after, ["reveal.revealed_at", "reveal.id"], "<"))
    .orderBy("revealed_at", "desc")
    .orderBy("reveal.id", "desc")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      id: row.id,
      complaintNumber: row.number,
      field: row.field as "phone",
      purpose: row.purpose as "call_back",
      note: row.note || null,
      revealedBy: { id: row.staffId, name: row.name },
      revealedAt: row.revealed_at.toISOString(),
    })),
    next: last && rows.length > page.length ? cursorOf(last.revealed_at, last.id) : null,
  };
}
