import type { z } from "zod";
import type { recallRoutes } from "../../../shared/api/recall-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { accessAlert } from "../record/access-alert.ts";
import { recordAlertEvent } from "../record/record-alert-event.ts";
import { accessRecall } from "./access-recall.ts";
import { notRecalled } from "./recall-refusals.ts";

type Noted = z.output<typeof recallRoutes.noteRecallOutcome.body>;
type Answer = z.input<typeof recallRoutes.noteRecallOutcome.answer>;

/** Goods came back, were destroyed, or were made good. Noted again it stays as it was first noted. */
export async function noteOutcome(
  actor: Staff,
  number: string,
  { orderNumber, line, what, proof }: Noted,
): Promise<Answer> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, number, ["confirmed", "closed"]);
    const recall = await accessRecall(tx, alert);
    const recalled = await tx
      .selectFrom("recall_line as l")
      .innerJoin("orders as o", "o.id", "l.order_id")
      .select("l.order_id")
      .where("l.recall_id", "=", recall.id)
      .where("l.line", "=", line)
      .where("o.number", "=", orderNumber)
      .executeTakeFirst();
    if (!recalled) throw notRecalled();
    const place = { recall_id: recall.id, order_id: recalled.order_id, line };
    const noted = await tx
      .insertInto("recall_outcome")
      .values({ ...place, what, proof, noted_by: actor.id, noted_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .returning("what")
      .executeTakeFirst();
    if (noted)
      await recordAlertEvent(tx, actor, alert.id, "recall_outcome", {
        what,
        orderId: recalled.order_id,
        line,
      });
    const rows = await tx
      .selectFrom("recall_outcome")
      .select("what")
      .where("recall_id", "=", recall.id)
      .where("order_id", "=", recalled.order_id)
      .where("line", "=", line)
      .orderBy("noted_at")
      .execute();
    return { outcomes: rows.map((row) => row.what as Answer["outcomes"][number]) };
  });
}
