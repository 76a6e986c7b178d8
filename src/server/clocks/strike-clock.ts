import type { Selectable } from "kysely";
import { stepRule } from "../../shared/complaint-steps.ts";
import { clockActor } from "../actor.ts";
import { toComplaint } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { type Tx, withTenant } from "../db/database.ts";
import type { ServiceClock } from "../db/tables.gen.ts";
import { addJob } from "../jobs/add-job.ts";

type Strike = { tenantId: string; clockId: string; what: "warn" | "breach" };

/** A clock's hour has come: mark it and record it, once; a clock that was stopped or moved meanwhile stays silent. */
export async function strikeClock({ tenantId, clockId, what }: Strike): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const clock = await tx
      .selectFrom("service_clock")
      .selectAll()
      .where("id", "=", clockId)
      .executeTakeFirst();
    if (!clock || clock.stopped_at) return;
    const complaint = await tx
      .selectFrom("complaint")
      .selectAll()
      .where("id", "=", clock.complaint_id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const marked = await mark(tx, clock, what);
    if (!marked) return;

    const step = what === "warn" ? "warn_clock" : "breach_clock";
    const record = toComplaint(complaint);
    await recordEvent(tx, clockActor(tenantId), record, step, {
      clockId,
      kind: clock.kind,
      dueAt: clock.due_at.toISOString(),
    });
    if (what === "breach" && clock.kind === "promise") await breakPromise(tx, record, clock);
  });
}

// The column is set only while the clock runs and its hour, as it stands now, has come: twice does nothing.
async function mark(tx: Tx, clock: Selectable<ServiceClock>, what: Strike["what"]): Promise<boolean> {
  const [column, hour] =
    what === "warn" ? (["warned_at", "warn_at"] as const) : (["breached_at", "due_at"] as const);
  const marked = await tx
    .updateTable("service_clock")
    .set({ [column]: tx.now })
    .where("id", "=", clock.id)
    .where("stopped_at", "is", null)
    .where(column, "is", null)
    .where(hour, "<=", tx.now)
    .returning("id")
    .executeTakeFirst();
  if (!marked && clock[hour] > tx.now)
    await addJob(
      tx,
      "strike_clock",
      { clockId: clock.id, what },
      { runAt: clock[hour], key: `${what}:${clock.id}` },
    );
  return marked !== undefined;
}

async function breakPromise(
  tx: Tx,
  complaint: ReturnType<typeof toComplaint>,
  clock: Selectable<ServiceClock>,
): Promise<void> {
  const promiseId = clock.subject_id;
  if (!promiseId || !stepRule("break_promise").from.includes(complaint.state)) return;
  await tx.updateTable("promise").set({ was_broken: true }).where("id", "=", promiseId).execute();
  await recordEvent(tx, clockActor(complaint.tenant_id), complaint, "break_promise", { promiseId });
}
