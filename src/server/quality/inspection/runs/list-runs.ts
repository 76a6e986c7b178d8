import type { z } from "zod";
import type { page } from "../../../../shared/api/fields.ts";
import { behindCursor, cursorOf } from "../../../db/cursor.ts";
import type { Tx } from "../../../db/database.ts";
import { type RunView, runView } from "./run-view.ts";

/** Runs over history, the latest first. */
export async function listRuns(
  tx: Tx,
  { after, limit }: z.output<typeof page>,
): Promise<{ rows: RunView[]; next: string | null }> {
  const found = await tx
    .selectFrom("inspection_run")
    .selectAll()
    .where(behindCursor(after, ["started_at", "id"], "<"))
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return { rows: rows.map(runView), next: last ? cursorOf(last.started_at, last.id) : null };
}
