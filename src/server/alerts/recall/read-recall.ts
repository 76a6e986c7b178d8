import type { z } from "zod";
import type { recallRoutes } from "../../../shared/api/recall-routes.ts";
import type { Tx } from "../../db/database.ts";
import { unknownAlert } from "../record/alert-refusals.ts";
import { recallBatches, recallCounts, recallCurve } from "./recall-counts.ts";

type Answer = z.input<typeof recallRoutes.readRecall.answer>;
type File = NonNullable<Answer["recall"]>;

/** The recall of an alert with its figures; null where none has begun. */
export async function readRecall(tx: Tx, number: string): Promise<Answer> {
  const alert = await tx
    .selectFrom("alert")
    .select(["id", "number"])
    .where("number", "=", number.toUpperCase())
    .executeTakeFirst();
  if (!alert) throw unknownAlert();
  const row = await tx
    .selectFrom("recall as r")
    .innerJoin("staff as starter", "starter.id", "r.started_by")
    .leftJoin("staff as closer", "closer.id", "r.closed_by")
    .selectAll("r")
    .select(["starter.name as starterName", "closer.name as closerName"])
    .where("r.alert_id", "=", alert.id)
    .executeTakeFirst();
  if (!row) return { recall: null };
  return {
    recall: {
      alert: alert.number,
      choices: row.choices as File["choices"],
      goods: row.goods as File["goods"],
      startedBy: { id: row.started_by, name: row.starterName },
      startedAt: row.started_at.toISOString(),
      closed:
        row.closed_at && row.closed_by
          ? {
              by: { id: row.closed_by, name: row.closerName ?? "" },
              at: row.closed_at.toISOString(),
              words: row.closing_words ?? "",
            }
          : null,
      counts: await recallCounts(tx, row.id),
      curve: await recallCurve(tx, row.id),
      batches: await recallBatches(tx, row.id),
    },
  };
}
