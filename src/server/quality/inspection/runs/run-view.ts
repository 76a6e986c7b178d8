import type { Selectable } from "kysely";
import type { z } from "zod";
import type { inspectionRun } from "../../../../shared/api/inspection-routes.ts";
import type { Tx } from "../../../db/database.ts";
import type { InspectionRun as RunTable } from "../../../db/tables.gen.ts";
import { NotFound } from "../../../refusals.ts";

export type Run = Selectable<RunTable>;
export type RunView = z.input<typeof inspectionRun>;

/** A run nobody else writes to until this deed is done: one worker takes a slice, and cancelling waits for it. */
export async function lockedRun(tx: Tx, id: string): Promise<Run> {
  const run = await tx
    .selectFrom("inspection_run")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (run) return run;
  throw new NotFound("inspection_run_not_found", {
    zh: "没有这次质检任务。",
    en: "There is no such inspection run.",
  });
}

export function runView(run: Run): RunView {
  return {
    id: run.id,
    from: run.from_at.toISOString(),
    to: run.to_at.toISOString(),
    ruleCodes: run.rule_codes,
    state: run.state as RunView["state"],
    conversationsTotal: run.conversations_total,
    conversationsDone: run.conversations_done,
    registered: run.registered,
    messagesRead: run.messages_read,
    brokenFound: run.broken_found,
    startedAt: run.started_at.toISOString(),
    finishedAt: run.finished_at?.toISOString() ?? null,
  };
}
