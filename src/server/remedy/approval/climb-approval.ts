import { sql } from "kysely";
import { clockActor } from "../../actor.ts";
import { startClock, stopClock } from "../../clocks/service-clock.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";

type Breached = { tenantId: string; stream: string; version: number };
type Standing = { approvalId: string; position: number; grade: string };

/**
 * Nobody answered in time: the question stands with the next grade up, with a clock of its own. Those whom it was put to
 * first may still answer. Silence never approves anything.
 */
export async function climbApproval(_house: House, { tenantId, stream, version }: Breached): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const complaint = await uncheckedComplaint(tx, stream);
    const standing = await overdueStep(tx, stream, version);
    const next = standing && (await nextGrade(tx, standing.grade));
    if (!next) return;

    const { approvalId, position } = standing;
    await stopClock(tx, complaint.id, "approval", approvalId);
    const dueAt = await startClock(tx, complaint, "approval", { subjectId: approvalId });
    await tx
      .updateTable("approval_step")
      .set({ climbed_to: next, climbed_at: tx.now })
      .where("approval_id", "=", approvalId)
      .where("position", "=", position)
      .execute();
    await tx.updateTable("approval").set({ due_at: dueAt }).where("id", "=", approvalId).execute();
    await recordEvent(tx, clockActor(tenantId), complaint, "climb_approval", {
      approvalId,
      step: position,
      from: standing.grade,
      to: next,
      dueAt,
    });
  });
}

// A clock that was stopped meanwhile, by a decision or by an earlier run of this task, leaves nothing to climb.
async function overdueStep(tx: Tx, stream: string, version: number): Promise<Standing | undefined> {
  const row = await tx
    .selectFrom("journal")
    .innerJoin("service_clock", (on) =>
      on.on(sql<boolean>`service_clock.id = (journal.data->>'clockId')::uuid`),
    )
    .innerJoin("approval", "approval.id", "service_clock.subject_id")
    .innerJoin("approval_step", (on) =>
      on
        .onRef("approval_step.approval_id", "=", "approval.id")
        .onRef("approval_step.position", "=", "approval.position"),
    )
    .select(["approval.id as approvalId", "approval_step.position"])
    .select((of) => of.fn.coalesce("approval_step.climbed_to", "approval_step.grade_code").as("grade"))
    .where("journal.stream", "=", stream)
    .where("journal.version", "=", version)
    .where("service_clock.kind", "=", "approval")
    .where("service_clock.stopped_at", "is", null)
    .where("approval.decision", "is", null)
    .executeTakeFirst();
  return row;
}

// Only a grade in which somebody is there to answer.
async function nextGrade(tx: Tx, code: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("grade as present")
    .innerJoin("grade as higher", (on) => on.onRef("higher.rank", ">", "present.rank"))
    .innerJoin("staff", "staff.grade_code", "higher.code")
    .select("higher.code")
    .where("present.code", "=", code)
    .where("staff.is_active", "=", true)
    .orderBy("higher.rank")
    .executeTakeFirst();
  return row?.code;
}
