import type { z } from "zod";
import type { praiseRoutes } from "../../../shared/api/praise-routes.ts";
import { maskWords } from "../../../shared/mask.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";

type Query = z.output<typeof praiseRoutes.listPraiseOccasions.query>;
type Listed = z.input<typeof praiseRoutes.listPraiseOccasions.answer>;

/** Customers who were glad and said why: somebody should hear of it. */
export async function listOccasions(tx: Tx, { after, limit }: Query): Promise<Listed> {
  const found = await tx
    .selectFrom("survey")
    .innerJoin("conversation", (join) =>
      join
        .onRef("conversation.complaint_id", "=", "survey.complaint_id")
        .onRef("conversation.chapter", "=", "survey.chapter"),
    )
    .innerJoin("complaint", "complaint.id", "survey.complaint_id")
    .innerJoin("staff", "staff.id", "conversation.staff_id")
    .select([
      "survey.id",
      "survey.words",
      "survey.answered_at",
      "complaint.number",
      "staff.id as staffId",
      "staff.name",
    ])
    .where("survey.score", "=", 5)
    .where("survey.words", "<>", "")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("praise")
            .select("praise.id")
            .whereRef("praise.conversation_id", "=", "conversation.id")
            .where("praise.source", "=", "customer"),
        ),
      ),
    )
    .where(behindCursor(after, ["survey.answered_at", "survey.id"], "<"))
    .orderBy("survey.answered_at", "desc")
    .orderBy("survey.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map(({ number, staffId, name, words, answered_at }) => ({
      complaintNumber: number,
      staff: { id: staffId, name },
      customerWords: maskWords(words!),
      answeredAt: answered_at!.toISOString(),
    })),
    next: last ? cursorOf(last.answered_at!, last.id) : null,
  };
}
