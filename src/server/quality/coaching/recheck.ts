import type { Tx } from "../../db/database.ts";
import { hadPartIn } from "../evaluation/had-part.ts";
import { openEvaluation } from "../evaluation/open-evaluation.ts";
import { allVersions, inForce } from "../scorecards/scorecard-version.ts";
import { finishRecheck, seenSince } from "./finish-recheck.ts";
import { findingsOf, type Task } from "./task.ts";

const most = 200;

/** Goes through the re-checks: gives people what they must judge, and ends those that have seen enough. */
export async function recheckCoaching(tx: Tx): Promise<void> {
  const rows = await tx
    .selectFrom("coaching_task")
    .selectAll()
    .where("state", "=", "rechecking")
    .orderBy("acknowledged_at")
    .limit(most)
    .forUpdate()
    .execute();
  for (const task of rows as Task[]) {
    await orderJudgements(tx, task);
    if (await hasSeenEnough(tx, task)) await finishRecheck(tx, task, { by: null });
  }
}

async function hasSeenEnough(tx: Tx, task: Task): Promise<boolean> {
  for (const finding of await findingsOf(tx, task.id))
    if ((await seenSince(tx, task, finding)).total < task.recheck_size) return false;
  return true;
}

/** The next conversations go to the evaluator's desk, once each; what they had a part in is left out. */
async function orderJudgements(tx: Tx, task: Task): Promise<void> {
  if (!task.evaluator_id) return;
  const codes = new Set(
    (await findingsOf(tx, task.id)).flatMap(({ scorecard_code }) => scorecard_code ?? []),
  );
  for (const code of codes) {
    const scorecard = inForce(await allVersions(tx)).find((version) => version.code === code);
    if (!scorecard) continue;
    const waiting = await unjudged(tx, task, code);
    const parts = await hadPartIn(
      tx,
      task.evaluator_id,
      waiting.map(({ complaint_id }) => complaint_id),
    );
    for (const conversation of waiting.filter(({ complaint_id }) => !parts.has(complaint_id)))
      await openEvaluation(tx, {
        conversation,
        evaluator: { id: task.evaluator_id },
        scorecard,
        purpose: "spot",
        isBlind: false,
      });
  }
}

async function unjudged(tx: Tx, task: Task, scorecardCode: string) {
  const next = await tx
    .selectFrom("conversation")
    .select(["id", "complaint_id", "staff_id"])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("evaluation")
          .select("evaluation.id")
          .whereRef("evaluation.conversation_id", "=", "conversation.id")
          .where("scorecard_code", "=", scorecardCode)
          .where("purpose", "<>", "calibration"),
      ).as("isJudged"),
    )
    .where("staff_id", "=", task.staff_id)
    .where("ended_at", ">", task.acknowledged_at)
    .orderBy("ended_at")
    .orderBy("id")
    .limit(task.recheck_size)
    .execute();
  return next.filter(({ isJudged }) => !isJudged);
}
