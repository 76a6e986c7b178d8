import type { z } from "zod";
import type { trainingRoutes } from "../../../shared/api/training-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";

type Listed = z.input<typeof trainingRoutes.listQuizResults.answer>;

/** Who took a quiz, latest first. */
export async function listQuizResults(
  tx: Tx,
  code: string,
  { after, limit }: { after?: string; limit: number },
): Promise<Listed> {
  const found = await tx
    .selectFrom("quiz_attempt as attempt")
    .innerJoin("staff", "staff.id", "attempt.staff_id")
    .selectAll("attempt")
    .select("staff.name as staffName")
    .where("quiz_code", "=", code)
    .where("submitted_at", "is not", null)
    .where(behindCursor(after, ["attempt.submitted_at", "attempt.id"], "<"))
    .orderBy("submitted_at", "desc")
    .orderBy("attempt.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      staff: { id: row.staff_id, name: row.staffName },
      version: row.quiz_version,
      submittedAt: row.submitted_at!.toISOString(),
      points: row.points!,
      mostPoints: row.most_points,
      isPassed: row.is_passed!,
      isTimedOut: row.is_timed_out,
    })),
    next: last ? cursorOf(last.submitted_at!, last.id) : null,
  };
}
