import { clockActor, type Staff } from "../../../actor.ts";
import type { Tx } from "../../../db/database.ts";
import { countSegment } from "../../actions/preparing/count-segment.ts";
import { closeAccessed, confirmAccessed } from "../../calling/lead-alert.ts";
import { accessAlert } from "../../record/access-alert.ts";
import type { AlertLevel } from "../../record/alert.ts";
import { openAlert } from "../../record/open-alert.ts";
import { nameSubject } from "../name-subject.ts";
import { drillPack } from "./made-up-buyers.ts";

type Whole = { sku: string; batch: string; level: AlertLevel; signalId: string | undefined };

/** From the signal on as in earnest: an alert that says it is a drill, everybody of its plan called, the buyers counted and told nothing. */
export async function drillTheWhole(
  tx: Tx,
  actor: Staff,
  { sku, batch, level, signalId }: Whole,
): Promise<{ alertId: string; buyers: number }> {
  const about = { kind: "batch" as const, subject: { sku, batch } };
  const { customers } = await countSegment(tx, { sku, batch });
  const { number } = await openAlert(tx, actor, {
    title: await nameSubject(tx, about),
    level,
    scope: [about],
    signals: signalId ? [signalId] : [],
    isDrill: true,
  });
  const alert = await accessAlert(tx, number);
  await confirmAccessed(tx, actor, alert);
  return { alertId: alert.id, buyers: customers };
}

/** A drill that nobody ends, ends by itself: it must not stand among the alerts for ever. */
export async function endOldDrills(tx: Tx): Promise<void> {
  const { endsAfterHours, endedWords } = drillPack();
  const old = await tx
    .selectFrom("alert")
    .select("number")
    .where("is_drill", "=", true)
    .where("state", "=", "confirmed")
    .where("confirmed_at", "<", new Date(tx.now.getTime() - endsAfterHours * 3_600_000))
    .orderBy("number")
    .limit(20)
    .execute();
  for (const { number } of old) {
    const alert = await accessAlert(tx, number);
    await closeAccessed(tx, clockActor(tx.tenantId), alert, { reason: endedWords, openTasks: endedWords });
  }
}
