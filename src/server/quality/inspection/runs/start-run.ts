import type { z } from "zod";
import type { inspectionRoutes } from "../../../../shared/api/inspection-routes.ts";
import type { Actor } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { addJob } from "../../../jobs/add-job.ts";
import { Invalid } from "../../../refusals.ts";
import { publishedRules } from "../rules/house-rules.ts";
import { type RunView, runView } from "./run-view.ts";

type Wanted = z.output<typeof inspectionRoutes.startInspectionRun.body>;

/** Has everything inspected that ended in a stretch of time; a task does it slice by slice. */
export async function startRun(actor: Actor, wanted: Wanted): Promise<RunView> {
  refuseBackwards(wanted);
  return inTransaction(actor, async (tx) => {
    await refuseUnknownRules(tx, wanted.ruleCodes);
    const run = await tx
      .insertInto("inspection_run")
      .values({
        id: newId(),
        from_at: new Date(wanted.from),
        to_at: new Date(wanted.to),
        rule_codes: wanted.ruleCodes,
        state: "waiting",
        started_by_kind: actor.kind,
        started_by_id: actor.id,
        started_at: tx.now,
        worked_at: tx.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await queueRun(tx, run.id);
    return runView(run);
  });
}

export function queueRun(tx: Tx, runId: string): Promise<void> {
  return addJob(tx, "run_inspection", { runId }, { key: `inspection:${runId}` });
}

function refuseBackwards({ from, to }: Wanted): void {
  if (new Date(from) < new Date(to)) return;
  throw new Invalid(
    "range_backwards",
    { zh: "结束时间必须晚于开始时间。", en: "The end has to lie after the beginning." },
    { fields: [{ at: "/to", code: "range_backwards" }] },
  );
}

async function refuseUnknownRules(tx: Tx, codes: string[]): Promise<void> {
  const known = new Set((await publishedRules(tx)).map(({ code }) => code));
  const at = codes.findIndex((code) => !known.has(code));
  if (at < 0) return;
  throw new Invalid(
    "rule_not_found",
    { zh: "没有这条已发布的质检规则。", en: "There is no published rule of this code." },
    { fields: [{ at: `/ruleCodes/${at}`, code: "rule_not_found" }] },
  );
}
