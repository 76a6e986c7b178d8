import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { removeJob } from "../../jobs/add-job.ts";
import { type Attempt, ownAttempt } from "./attempt.ts";
import { closeAttempt } from "./close-attempt.ts";

type Result = { points: number; mostPoints: number; isPassed: boolean };

/** Hands the attempt in; handed in already, or closed by the clock, it answers the same result. */
export async function submitAttempt(actor: Staff, id: string): Promise<Result> {
  return inTransaction(actor, async (tx) => {
    const attempt = await ownAttempt(tx, actor.id, id, true);
    const result = resultOf(attempt) ?? (await closeAttempt(tx, attempt));
    await removeJob(tx, `attempt:${id}`);
    return { ...result, mostPoints: attempt.most_points };
  });
}

function resultOf({ points, is_passed }: Attempt): Omit<Result, "mostPoints"> | null {
  return points === null || is_passed === null ? null : { points, isPassed: is_passed };
}
