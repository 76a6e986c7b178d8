import type { Selectable } from "kysely";
import { stepRule } from "../../../shared/complaint-steps.ts";
import { clockActor } from "../../actor.ts";
import { businessCalendar } from "../../clocks/calendar-pack.ts";
import { moveClock } from "../../clocks/service-clock.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { tellCustomer } from "../../correspondence/tell-customer.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import type { ServiceClock } from "../../db/tables.gen.ts";
import { addJob } from "../../jobs/add-job.ts";
import { ownTenant } from "../../people/tenant.ts";
import { lastCall, laterDue } from "./rules.ts";
import { lateWords } from "./words.ts";

/** A promise's owner has just been warned: the last call for a new time stands halfway to the hour. */
export async function queueLastCall({
  tenantId,
  stream,
}: {
  tenantId: string;
  stream: string;
}): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    for (const clock of await warnedPromises(tx, stream)) {
      const runAt = lastCall(clock.warn_at, clock.due_at);
      await addJob(tx, "tell_late", { clockId: clock.id }, { runAt, key: `late:${clock.id}` });
    }
  });
}

/** Nobody gave a new time: the customer hears of the delay before the hour passes, with a new time by rule. Once. */
export async function tellLate({ tenantId, clockId }: { tenantId: string; clockId: string }): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const found = await clockOf(tx, clockId);
    if (!found?.subject_id) return;
    const complaint = await uncheckedComplaint(tx, found.complaint_id);
    // Read again behind the lock: the owner may have kept or moved it meanwhile.
    const clock = await clockOf(tx, clockId);
    if (!clock || !isStillAtRisk(clock, tx.now) || !stepRule("tell_late").from.includes(complaint.state))
      return;
    const promise = await tx
      .selectFrom("promise")
      .selectAll()
      .where("id", "=", found.subject_id)
      .where("state", "=", "open")
      .where("told_late_at", "is", null)
      .executeTakeFirst();
    if (!promise) return;

    const { time_zone: timeZone } = await ownTenant(tx);
    const before = promise.due_at;
    const madeAt = promise.made_at ?? clock.started_at;
    const due = laterDue({ madeAt, dueAt: before }, businessCalendar("desk", { timeZone }));
    await tx
      .updateTable("promise")
      .set({ due_at: due, told_late_at: tx.now })
      .where("id", "=", promise.id)
      .execute();
    await moveClock(tx, complaint, "promise", { subjectId: promise.id, dueAt: due });
    const actor = clockActor(tenantId);
    const wording = lateWords({ deed: promise.deed, before, due }, { now: tx.now, timeZone });
    const message = await tellCustomer(tx, actor, complaint, wording);
    await recordEvent(tx, actor, complaint, "tell_late", {
      promiseId: promise.id,
      dueAt: due,
      beforeDueAt: before,
      message,
    });
  });
}

type Clock = Selectable<ServiceClock>;

function clockOf(tx: Tx, id: string): Promise<Clock | undefined> {
  return tx.selectFrom("service_clock").selectAll().where("id", "=", id).executeTakeFirst();
}

function warnedPromises(tx: Tx, complaintId: string): Promise<Clock[]> {
  return tx
    .selectFrom("service_clock")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .where("kind", "=", "promise")
    .where("stopped_at", "is", null)
    .where("warned_at", "is not", null)
    .where("breached_at", "is", null)
    .execute();
}

// A new time takes the warning back; past the hour itself it is broken and no longer merely late.
function isStillAtRisk({ stopped_at, warned_at, breached_at, due_at }: Clock, now: Date): boolean {
  return stopped_at === null && warned_at !== null && breached_at === null && now < due_at;
}
