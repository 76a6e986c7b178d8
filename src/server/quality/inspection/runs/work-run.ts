import { sql } from "kysely";
import { type Tx, withTenant } from "../../../db/database.ts";
import { registerConversation } from "../../conversations/register-conversation.ts";
import { inspectBatch } from "../inspect-batch.ts";
import type { Run } from "./run-view.ts";
import { queueRun } from "./start-run.ts";

const atOnce = 200;
const standstillMinutes = 5;

/**
 * Works a run off. Each slice and how far it reached are one transaction, so that whatever ends the process, the next
 * one goes on behind the last slice kept.
 */
export async function workInspection({
  tenantId,
  runId,
}: {
  tenantId: string;
  runId: string;
}): Promise<void> {
  while (await workSlice(tenantId, runId)) {
    // One slice after the other; what is needed of each is kept by the slice itself.
  }
}

/** @returns whether there is more to do. */
export async function workSlice(tenantId: string, runId: string): Promise<boolean> {
  return withTenant(tenantId, async (tx) => {
    const run = await unfinishedRun(tx, runId);
    if (!run) return false;
    if (run.conversations_total === null) return (await registerSome(tx, run)) || (await begin(tx, run));
    return inspectSome(tx, run);
  });
}

/** Sends runs whose process has died on their way again: the queue itself would wait for hours. */
export async function sweepInspections(tx: Tx): Promise<void> {
  const runs = await tx
    .selectFrom("inspection_run")
    .select("id")
    .where("state", "in", ["waiting", "running"])
    .where("worked_at", "<", new Date(tx.now.getTime() - standstillMinutes * 60_000))
    .execute();
  for (const { id } of runs) await queueRun(tx, id);
}

function unfinishedRun(tx: Tx, runId: string): Promise<Run | undefined> {
  return tx
    .selectFrom("inspection_run")
    .selectAll()
    .where("id", "=", runId)
    .where("state", "in", ["waiting", "running"])
    .forUpdate()
    .executeTakeFirst();
}

// Complaints may have ended before anybody registered conversations: they come first.
async function registerSome(tx: Tx, run: Run): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    SELECT complaint.id FROM complaint
     WHERE state IN ('closed', 'withdrawn')
       AND coalesce(closed_at, (SELECT max(at) FROM journal WHERE stream = complaint.id AND type = 'complaint_withdrawn'))
           BETWEEN ${run.from_at} AND ${run.to_at}
       AND NOT EXISTS (SELECT FROM conversation c WHERE c.complaint_id = complaint.id AND c.chapter = complaint.chapter)
     ORDER BY complaint.id LIMIT ${atOnce}`.execute(tx);
  for (const { id } of rows) await registerConversation(tx, id);
  await note(tx, run, { state: "running", registered: run.registered + rows.length });
  return rows.length > 0;
}

async function begin(tx: Tx, run: Run): Promise<true> {
  const { count } = await tx
    .selectFrom("conversation")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("ended_at", ">=", run.from_at)
    .where("ended_at", "<=", run.to_at)
    .executeTakeFirstOrThrow();
  await note(tx, run, { conversations_total: count });
  return true;
}

async function inspectSome(tx: Tx, run: Run): Promise<boolean> {
  const slice = await nextSlice(tx, run);
  const last = slice.at(-1);
  if (!last) {
    await note(tx, run, { state: "done", finished_at: tx.now });
    return false;
  }
  const figures = await inspectBatch(
    tx,
    slice.map(({ id }) => id),
    run.rule_codes,
  );
  await note(tx, run, {
    reached_at: last.ended_at,
    reached_id: last.id,
    conversations_done: run.conversations_done + figures.conversations,
    messages_read: run.messages_read + figures.messages,
    broken_found: run.broken_found + figures.broken,
  });
  return true;
}

function nextSlice(tx: Tx, run: Run) {
  return tx
    .selectFrom("conversation")
    .select(["id", "ended_at"])
    .where("ended_at", ">=", run.from_at)
    .where("ended_at", "<=", run.to_at)
    .where(behind(run))
    .orderBy("ended_at")
    .orderBy("id")
    .limit(atOnce)
    .execute();
}

// Dates lose what lies below a millisecond, so the place is compared in the database and never leaves it.
function behind({ id, reached_id }: Run) {
  if (!reached_id) return sql<boolean>`true`;
  return sql<boolean>`(ended_at, id) > (SELECT reached.ended_at, reached.id FROM conversation reached
    JOIN inspection_run run ON run.reached_id = reached.id WHERE run.id = ${id})`;
}

type Changes = Partial<Omit<Run, "tenant_id" | "id">>;

async function note(tx: Tx, run: Run, changes: Changes): Promise<void> {
  await tx
    .updateTable("inspection_run")
    .set({ ...changes, worked_at: tx.now })
    .where("id", "=", run.id)
    .execute();
}
