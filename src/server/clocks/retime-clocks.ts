import type { Complaint } from "../complaint/complaint.ts";
import type { Tx } from "../db/database.ts";
import { retimedDue } from "./rules.ts";
import { type ClockKind, moveClock, timesFor } from "./service-clock.ts";

/** The clocks whose limits depend on how severe a complaint is; the others run on times that were agreed. */
const bySeverity: ClockKind[] = ["acknowledge", "first_response", "resolution"];

/** Moves the running clocks of a complaint whose severity has just changed. What is breached already stays as it is. */
export async function retimeClocks(tx: Tx, complaint: Complaint): Promise<void> {
  const running = await tx
    .selectFrom("service_clock")
    .select(["kind", "started_at", "due_at"])
    .where("complaint_id", "=", complaint.id)
    .where("kind", "in", bySeverity)
    .where("stopped_at", "is", null)
    .where("breached_at", "is", null)
    .execute();
  for (const { started_at, due_at, ...clock } of running) {
    const kind = clock.kind as ClockKind;
    const fromStart = await timesFor(tx, complaint, kind, { startedAt: started_at });
    const fromNow = await timesFor(tx, complaint, kind);
    const dueAt = retimedDue(due_at, { fromStart: fromStart.dueAt, fromNow: fromNow.dueAt });
    await moveClock(tx, complaint, kind, { dueAt });
  }
}
